import type { Library } from '#library/library.ts';
import { pageLocale } from '#schema/site.ts';
import { type Catalogue, cataloguePath } from './catalogue.ts';
import type { IndexedPage } from './indexed-page.ts';
import { pagefindFiles, type SiteFile } from './pagefind-files.ts';

/**
 * Makes every file that the search of a site loads: the catalogue of its pages and rows, and the Pagefind index.
 *
 * @param pages what `indexPages` found on them
 * @throws when Pagefind reports an error
 */
export async function searchFiles(
  pages: readonly IndexedPage[],
  { site }: Pick<Library, 'site'>,
): Promise<readonly SiteFile[]> {
  const catalogue = Buffer.from(JSON.stringify(catalogueOf(pages)));
  return [{ path: cataloguePath, content: catalogue }, ...(await pagefindFiles(pages, pageLocale(site)))];
}

function catalogueOf(pages: readonly IndexedPage[]): Catalogue {
  return {
    pages: pages.map(({ path, title, kind, facets }) => ({ path, title, kind, facets })),
    rows: pages.flatMap(({ rows }, page) =>
      rows.map(({ type, name, anchor, note }) =>
        note === undefined ? [type, name, page, anchor] : [type, name, page, anchor, note],
      ),
    ),
  };
}
