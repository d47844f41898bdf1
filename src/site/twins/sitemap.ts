import { xmlText } from '#diagnostics/xml-text.ts';
import { type SitePlace, siteAddress } from '../page/site-address.ts';

/** The address of the sitemap, without the base. There is one where the site has a `url`. */
export const sitemapAddress = '/sitemap.xml';

/**
 * The pages of a site for search engines, as https://www.sitemaps.org has it.
 *
 * @param paths the addresses of the pages, without the base
 * @param reviewed the day on which a page was last reviewed, by its address
 */
export function sitemap(
  paths: readonly string[],
  reviewed: ReadonlyMap<string, string>,
  place: SitePlace,
): string {
  const urls = paths.toSorted().map((path) => {
    const day = reviewed.get(path);
    const lastmod = day === undefined ? '' : `<lastmod>${xmlText(day)}</lastmod>`;
    return `  <url><loc>${xmlText(siteAddress(place, path))}</loc>${lastmod}</url>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...urls,
    '</urlset>\n',
  ].join('');
}
