import { embeddedSlugs } from '#guide/embedded-slugs.ts';
import { hasRecord } from '#guide/has-record.ts';
import { pagePath } from '#guide/page-path.ts';
import { documentsOf } from '#library/library.ts';
import { pageAt } from '#library/page-at.ts';
import { content } from '../page/content.ts';
import { digestPages } from '../page/page-paths.ts';
import type { PageView } from '../page/page-view.ts';
import { viewPage } from '../page/view-page.ts';

/** One route: the record of a page, by the page’s path. It is rendered again when the page is. */
export interface RecordPath {
  readonly params: { readonly page: string };
  readonly cacheKey: string;
}

/** The routes of the records of all pages that have something to prove, as Astro’s `getStaticPaths` wants them. */
export async function recordPaths(): Promise<RecordPath[]> {
  const library = await content();
  const digest = await digestPages();
  const recorded = documentsOf(library).filter((document) =>
    [document, ...embeddedSlugs(document).flatMap((slug) => library.auth.get(slug) ?? [])].some(hasRecord),
  );
  return Promise.all(
    recorded.map(async (document) => ({
      params: { page: pagePath(document).slice(1) },
      cacheKey: await digest(document),
    })),
  );
}

/** The view of the page at the path of a record. Throws where there is none: a broken route. */
export async function recordView(path: string): Promise<PageView> {
  const found = pageAt(await content(), `/${path}`);
  if (found === undefined) throw new Error(`The library has no page \`/${path}\`.`);
  return viewPage(found.kind, found.slug);
}
