import type { DocumentKind } from '#guide/mdx-document.ts';
import { documentsOf } from '#library/library.ts';
import { settings } from '../settings.ts';
import { content } from './content.ts';
import { onceOfContent } from './once-of-content.ts';
import { createPageDigest, type DigestPage } from './page-digest.ts';
import { lastUpdates } from './updates.ts';

/** One route: a page whose `cacheKey` is that of the last build is not rendered again. */
export interface PagePath {
  readonly params: { readonly slug: string };
  readonly cacheKey: string;
}

/** The routes of every page of a kind, as Astro’s `getStaticPaths` wants them. */
export async function pagePaths(kind: DocumentKind): Promise<PagePath[]> {
  const library = await content();
  const digestPage = await digestPages();
  return Promise.all(
    documentsOf(library)
      .filter((document) => document.kind === kind)
      .map(async (document) => ({ params: { slug: document.slug }, cacheKey: await digestPage(document) })),
  );
}

/** What makes the digests of this build’s pages. */
export const digestPages: () => Promise<DigestPage> = onceOfContent(async () =>
  createPageDigest(await content(), settings.stateDir, await lastUpdates()),
);
