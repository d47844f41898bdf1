import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';
import { findFiles } from '#library/find-files.ts';
import { documentsOf, type Library } from '#library/library.ts';

/** The anchors of every page, by the page's path without a final slash; undefined where they are not known. */
export type LinkGraph = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/**
 * Every page of the site with its anchors. A page with errors of its own is in the graph, but without anchors, so
 * that it does not make the links to it wrong as well; so is the home page.
 */
export function linkGraph(library: Library): LinkGraph {
  const { documents } = findFiles(library.root);
  return new Map([
    ['/', undefined],
    ...documents.map((found) => [pagePath(found), undefined] as const),
    ...documentsOf(library).map((document) => [pagePath(document), anchorsOf(document, library)] as const),
  ]);
}

/** The ids of a page, and those of the auth sections that it embeds, which start with the section's. */
function anchorsOf(document: AnyDocument, library: Library): ReadonlySet<string> | undefined {
  const ids = document.anchors.map(({ id }) => id);
  const isEmbedding = document.components.some(({ name }) => name === 'Authentication');
  for (const slug of isEmbedding && 'auth' in document.facts ? document.facts.auth : []) {
    const section = library.auth.get(slug);
    if (section === undefined) return undefined;
    ids.push(...section.anchors.map(({ id }) => `${slug}-${id}`));
  }
  return new Set(ids);
}
