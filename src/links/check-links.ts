import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { checkTarget } from './check-target.ts';
import { linkGraph } from './link-graph.ts';
import type { PageLinks } from './page-links.ts';

/**
 * Holds that every internal link of every page leads to a page, and to an id on it; the frontmatter's links and `related`
 * too. Other sites are not asked.
 *
 * @param paths the paths of all pages, those that could not be read too
 */
export function checkLinks(pages: readonly PageLinks[], paths: readonly string[]): Diagnostic[] {
  const graph = linkGraph(pages, paths);
  return pages.flatMap((page) => page.links.flatMap((link) => checkTarget(page, link, graph)));
}
