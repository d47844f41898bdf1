import type { DocumentKind } from '#guide/mdx-document.ts';
import { documentsOf } from '#library/library.ts';
import { settings } from '../settings.ts';
import { content } from './content.ts';
import { createPageDigest, type DigestPage } from './page-digest.ts';
import { lastUpdates } from './updates.ts';

/** One route: a page whose `cacheKey` is that of the last build is not rendered again. */
export interface PagePath {
  readonly params: { readonly slug: string };
  readonly cacheKey: string;
}

let digest: Promise<DigestPage> | undefined;

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
export function digestPages(): Promise<DigestPage> {
  digest ??= Promise.all([content(), lastUpdates()]).then(([library, updated]) =>
    createPageDigest(library, settings.stateDir, updated),
  );
  return digest;
}
