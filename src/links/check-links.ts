import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkTarget } from './check-target.ts';
import { type KnownSite, linkGraph } from './link-graph.ts';

/**
 * Holds that every internal link of every page, and of the facts that pages share, leads to a page and to an id on it: those of
 * the frontmatter, `related` and the redirects of moved pages too. Other sites are not asked.
 */
export function checkLinks(known: KnownSite): Diagnostic[] {
  const graph = linkGraph(known);
  const sources = [...known.pages, ...(known.facts ?? [])];
  return [
    ...sources.flatMap((source) => source.links.flatMap((link) => checkTarget(source, link, graph))),
    ...(known.site === undefined ? [] : checkRedirects(known.site, graph)),
  ];
}
