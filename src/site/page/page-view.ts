import { embeddedPrefix, embeddedSlugs } from '#guide/embedded-slugs.ts';
import type { AnyDocument, RenderOptions, Segment } from '#guide/mdx-document.ts';
import type { UrlContext } from '#guide/resolve-url.ts';
import type { Library, Provider } from '#library/library.ts';
import type { Evidence } from '#samples/evidence.ts';
import { pageLocale } from '#schema/site.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { RowState } from '../evidence/row-state.ts';
import { rowStates } from '../evidence/row-states.ts';
import { type SampleState, sampleState } from '../evidence/sample-state.ts';
import { type SandboxRecord, sandboxRecord } from '../evidence/sandbox-record.ts';
import { verifyState } from '../evidence/verify-state.ts';
import { stringsOf } from '../strings/strings-of.ts';
import { environmentSwaps } from './environment-swaps.ts';
import type { EnvironmentSwap } from './find-swaps.ts';
import { pageAddress } from './page-address.ts';
import { readPageFile } from './read-page-file.ts';
import type { SiteSource } from './site-source.ts';

/** One document as a page shows it: on its own page, or embedded in another, with ids of its own. */
export interface PageView<Document extends AnyDocument = AnyDocument> {
  readonly document: Document;
  readonly library: Library;
  readonly provider: Provider | undefined;
  /** Rendered when they are first asked for: a list of pages needs none. */
  readonly segments: readonly Segment[];
  readonly evidence: Evidence | undefined;
  /** What held against the vendor’s own sandbox, where it was run against it. */
  readonly sandbox: SandboxRecord | undefined;
  /** By sample id. */
  readonly samples: ReadonlyMap<string, SampleState>;
  /** By row, in the order of the facts. */
  readonly errors: readonly RowState[];
  /** By row; none where the page does not say what its receiver does. */
  readonly events: readonly RowState[];
  /** The verification script, where there is one. */
  readonly verify: VerifyView | undefined;
  /** The values that are other ones in production. */
  readonly swaps: readonly EnvironmentSwap[];
  /** Put before every id: empty on the document’s own page. */
  readonly prefix: string;
  /** How the links of its texts are written out. */
  readonly urls: UrlContext;
  /** The sections that the document embeds: see `<Authentication />`. */
  readonly embedded: readonly PageView[];
}

/** The verification script of a guide: its file, its text and its state. */
export interface VerifyView {
  readonly file: string;
  readonly text: string;
  readonly state: SampleState;
}

/** The view of a document, by default on its own page. */
export async function viewOf<Document extends AnyDocument>(
  document: Document,
  source: SiteSource,
  { urls, headingShift }: Pick<PageView, 'urls'> & Pick<RenderOptions, 'headingShift'> = {
    urls: { base: source.base },
  },
): Promise<PageView<Document>> {
  const { library, stateDir } = source;
  const evidence = await readEvidence(stateDir, document);
  const { facts } = document;
  const { body: words } = stringsOf(pageLocale(library.site));
  let segments: PageView['segments'] | undefined;
  const samples = new Map(document.samples.map((sample) => [sample.id, sampleState(sample, evidence)]));
  return {
    document,
    library,
    provider: 'provider' in facts ? library.providers.get(facts.provider) : undefined,
    get segments() {
      segments ??= document.render({ ...urls, ...(headingShift && { headingShift }), words });
      return segments;
    },
    evidence,
    sandbox: sandboxRecord(document, await readEvidence(stateDir, document, 'sandbox')),
    samples,
    ...rowStates(document, samples, evidence),
    verify: await verifyOf(document, evidence),
    swaps: environmentSwaps(document, library.providers),
    prefix: urls.idPrefix ?? '',
    urls,
    embedded: await embeddedIn(document, source),
  };
}

async function verifyOf(
  document: AnyDocument,
  evidence: Evidence | undefined,
): Promise<VerifyView | undefined> {
  const verify = 'verify' in document.facts ? document.facts.verify : undefined;
  const bytes = verify === undefined ? undefined : await readPageFile(document, verify.file);
  if (verify === undefined || bytes === undefined) return undefined;
  const text = bytes.toString('utf8').replace(/\n$/, '');
  return { file: verify.file, text, state: verifyState(verify, bytes, evidence) };
}

/** The auth sections that a document places, with ids that start with theirs and headings one level deeper. */
function embeddedIn(document: AnyDocument, source: SiteSource): Promise<PageView[]> {
  const sections = embeddedSlugs(document).flatMap((id) => source.library.auth.get(id) ?? []);
  return Promise.all(
    sections.map((section) => {
      const urls = {
        base: source.base,
        idPrefix: embeddedPrefix(section.slug),
        address: pageAddress(section),
      };
      return viewOf(section, source, { urls, headingShift: 1 });
    }),
  );
}
