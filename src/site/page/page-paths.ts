import type { DocumentKind } from '#guide/mdx-document.ts';
import { documentsOf } from '#library/library.ts';
import { content } from './content.ts';

/** The routes of every page of a kind, as Astro’s `getStaticPaths` wants them. */
export async function pagePaths(kind: DocumentKind): Promise<{ params: { slug: string } }[]> {
  const library = await content();
  return documentsOf(library)
    .filter((document) => document.kind === kind)
    .map(({ slug }) => ({ params: { slug } }));
}
