import { readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { documentsOf, type Library } from '#library/library.ts';
import { pageAddress } from '../page/page-address.ts';
import { type SitePlace, siteAddress } from '../page/site-address.ts';
import { hostHeaders } from '../twins/host-headers.ts';
import { sitemap, sitemapAddress } from '../twins/sitemap.ts';

/**
 * Writes what the host of a site and search engines read: `_headers`; where the site has a `url`, `sitemap.xml`; and where
 * that is the root of its host, `robots.txt`.
 */
export async function writeHostFiles(outDir: string, library: Library, base: string): Promise<void> {
  const place = { url: library.site.url, base };
  await writeFile(join(outDir, '_headers'), hostHeaders(base));
  if (place.url === undefined) return;
  await writeFile(join(outDir, sitemapAddress), await sitemapOf(outDir, library, place));
  if (base === '')
    await writeFile(
      join(outDir, 'robots.txt'),
      `User-agent: *\nAllow: /\n\nSitemap: ${siteAddress(place, sitemapAddress)}\n`,
    );
}

/** Every page of the site but those that only lead on. */
async function sitemapOf(outDir: string, library: Library, place: SitePlace): Promise<string> {
  const files = await readdir(outDir, { recursive: true });
  const moved = new Set(Object.keys(library.site.redirects).map((path) => path.replace(/\/?$/, '/')));
  const paths = files
    .map((file) => `/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((path) => !moved.has(path));
  const reviewed = documentsOf(library).flatMap((document) =>
    'reviewed' in document.facts ? [[pageAddress(document), document.facts.reviewed] as const] : [],
  );
  return sitemap(paths, new Map(reviewed), place);
}
