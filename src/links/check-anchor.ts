import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Link } from '#guide/mdx-document.ts';
import { parseUrl } from '#guide/parse-url.ts';
import { meantAnchor } from './find-anchor.ts';
import type { LinkGraph } from './link-graph.ts';
import type { LinkSource } from './page-links.ts';
import { editsTo, encodePart } from './write-address.ts';

/** A link, and the page that it leads to. */
export interface AnchorLink {
  readonly link: Link;
  readonly source: LinkSource;
  readonly graph: LinkGraph;
  readonly path: string;
  /** The fragment that counts where the address has none. */
  readonly implied?: string | undefined;
  /** Whether an edit of the fragment alone can be offered. Default: true. */
  readonly isMendable?: boolean;
}

/** Holds that the fragment of a link is an id of the page that it leads to. */
export function checkAnchor(anchor: AnchorLink): Diagnostic[] {
  const { link, source, graph, path, implied } = anchor;
  const target = parseUrl(link.url.replace(/^[^?#]*(?:\?[^#]*)?/, ''));
  const fragment = (target.kind === 'own' ? target.fragment : undefined) ?? implied ?? '';
  const ids = graph.pages.get(path);
  // Browsers lead `#` and `#top` to the top of any page.
  if (ids === undefined || fragment === '' || /^top$/i.test(fragment) || ids.has(fragment)) return [];
  const where = path === source.path ? 'this page' : `\`${path}\``;
  return [
    report(
      'links/missing-anchor',
      { file: source.file, span: link.span },
      `Cannot find \`#${fragment}\` in ${where}.`,
      helpFor(fragment, ids, anchor),
    ),
  ];
}

function helpFor(
  fragment: string,
  ids: ReadonlySet<string>,
  { link, graph, path, isMendable = true }: AnchorLink,
): Pick<Diagnostic, 'help' | 'fixes'> {
  const meant = meantAnchor(fragment, { path, ids, graph });
  if (meant.id !== undefined && meant.isCertain === true) {
    const address = `${link.url.replace(/#.*$/s, '')}#${encodePart(meant.id)}`;
    return { help: `Write \`#${meant.id}\`.`, ...(isMendable ? editsTo(link, address) : {}) };
  }
  if (meant.id !== undefined) return { help: `Did you mean \`#${meant.id}\`?` };
  if (meant.page !== undefined) return { help: `Did you mean \`${meant.page}#${fragment}\`?` };
  const all = [...ids];
  if (all.length === 0) return { help: 'Remove the fragment: the page has no headings.' };
  const some = all.slice(0, 8).map((id) => `\`#${id}\``);
  return { help: `The page has ${some.join(', ')}${all.length > some.length ? ' and others' : ''}.` };
}
