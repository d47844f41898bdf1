import { embeddedPrefix } from '#guide/embedded-slugs.ts';
import { pagePath } from '#guide/page-path.ts';
import type { PageLinks } from './page-links.ts';

/** The anchors of every page, by the page's path without a final slash; undefined where they are not known. */
export type LinkGraph = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/**
 * Every page of the site with its anchors. A page with errors of its own is in the graph, but without anchors, so
 * that it does not make the links to it wrong as well; so is the home page.
 *
 * @param paths the paths of all pages, those that could not be read too
 */
export function linkGraph(pages: readonly PageLinks[], paths: readonly string[]): LinkGraph {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return new Map([
    ['/', undefined],
    ...paths.map((path) => [path, anchorsOf(byPath.get(path), byPath)] as const),
  ]);
}

/** The ids of a page, and those of the auth sections that it embeds, which start with the section's. */
function anchorsOf(
  page: PageLinks | undefined,
  pages: ReadonlyMap<string, PageLinks>,
): ReadonlySet<string> | undefined {
  if (page?.anchors === undefined) return undefined;
  const ids = [...page.anchors];
  for (const slug of page.embeds) {
    const anchors = pages.get(pagePath({ kind: 'auth', slug }))?.anchors;
    if (anchors === undefined) return undefined;
    ids.push(...anchors.map((id) => embeddedPrefix(slug) + id));
  }
  return new Set(ids);
}
