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
  const byPath = Map.groupBy(pages, ({ path }) => path);
  return new Map([
    ['/', undefined],
    ...paths.map((path) => [path, anchorsOf(byPath.get(path) ?? [], byPath)] as const),
  ]);
}

/** The ids of a page, of all files that it is made of, and those of the auth sections that it embeds, which start with the section's. */
function anchorsOf(
  files: readonly PageLinks[],
  pages: ReadonlyMap<string, readonly PageLinks[]>,
): ReadonlySet<string> | undefined {
  const ids = new Set<string>();
  for (const { anchors, embeds } of files) {
    if (anchors === undefined) return undefined;
    for (const id of anchors) ids.add(id);
    for (const slug of embeds) {
      const embedded = pages.get(pagePath({ kind: 'auth', slug }))?.[0]?.anchors;
      if (embedded === undefined) return undefined;
      for (const id of embedded) ids.add(embeddedPrefix(slug) + id);
    }
  }
  return files.length === 0 ? undefined : ids;
}
