import { embeddedPrefix, embeddedSlugs } from '#guide/embedded-slugs.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf } from '#library/library.ts';
import { pageLocale } from '#schema/site.ts';
import { pageAddress } from '../page/page-address.ts';
import { stringsOf } from '../strings/strings-of.ts';
import type { LiveFinding, LivePage, OtherFile } from './live-page.ts';
import { type LiveState, shownAddresses } from './live-state.ts';

/** How many files of other pages a page names. */
const maximumOthers = 50;

/**
 * What a page is told of the state of the development server.
 *
 * @param address of the page, without the base and with a final slash
 */
export function pageAt(address: string, state: LiveState, base: string): LivePage {
  const { library, findings, addresses, version, failures } = state;
  const isBroken = addresses.includes(address) && !shownAddresses(library).includes(address);
  const { language, live } = stringsOf(pageLocale(library.site));
  const references = new Set(library.reference.map(({ slug }) => slug));
  const own = findings.filter((finding) => finding.address === address);
  return {
    shown: version,
    isBroken,
    findings: own.map((finding) => withReference(finding, references, base)),
    others: othersOf(findings.filter((finding) => finding.address !== address)),
    running: runningAt(address, state),
    failures,
    base,
    language,
    words: live,
  };
}

/** A site that has the reference of all codes links to it. */
function withReference(finding: LiveFinding, references: ReadonlySet<string>, base: string): LiveFinding {
  const slug = `codes/${finding.code}`;
  if (!references.has(slug)) return finding;
  return { ...finding, reference: `${base}${pageAddress({ kind: 'reference', slug })}` };
}

/** Files with errors come first. */
function othersOf(findings: readonly LiveFinding[]): readonly OtherFile[] {
  const files = [...Map.groupBy(findings, ({ file }) => file)].map(([file, own]): OtherFile => {
    const errors = own.filter(({ severity }) => severity === 'error').length;
    const address = own[0]?.address;
    return { file, ...(address === undefined ? {} : { address }), errors, warnings: own.length - errors };
  });
  const isBad = ({ errors }: OtherFile) => errors > 0;
  return [...files.filter(isBad), ...files.filter((one) => !isBad(one))].slice(0, maximumOthers);
}

/** The ids of the figures whose samples run: those of the page, and of the auth sections that it embeds. */
function runningAt(address: string, { library, running }: LiveState): readonly string[] {
  const document = documentsOf(library).find((one) => pageAddress(one) === address);
  if (document === undefined || running.size === 0) return [];
  const idsOf = ({ file }: AnyDocument, prefix: string) =>
    [...(running.get(file) ?? [])].map((id) => `${prefix}sample-${id}`);
  const sections = embeddedSlugs(document).flatMap((slug) => library.auth.get(slug) ?? []);
  return [
    ...idsOf(document, ''),
    ...sections.flatMap((section) => idsOf(section, embeddedPrefix(section.slug))),
  ];
}
