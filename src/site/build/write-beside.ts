import type { SiteSource } from '../page/site-source.ts';
import { indexPages } from '../search/index-pages.ts';
import { searchFiles } from '../search/search-files.ts';
import { drawShareImages, placeShareImages } from '../share/draw-share-images.ts';
import { writeTwins } from '../twins/write-twins.ts';
import { writeSiteFiles } from './write-site-files.ts';

/**
 * Writes what a site has beside its pages, which needs none of them: what its search loads, the twins of its pages, and the
 * images by which they are shared. Where one of these fails, the others still come to their end.
 */
export async function writeBeside(source: SiteSource, outDir: string): Promise<void> {
  const { library, stateDir } = source;
  // First of all, so that Pagefind, which is a process of its own, works while the rest is written.
  const pages = await indexPages(library, stateDir);
  const search = searchFiles(pages, library).then((files) => writeSiteFiles(files, outDir));
  const steps = [search, writeTwins(source, outDir), writeImages(source, outDir)];
  await Promise.allSettled(steps);
  await Promise.all(steps);
}

async function writeImages({ library, stateDir }: SiteSource, outDir: string): Promise<void> {
  if (library.site.url === undefined) return;
  await placeShareImages(await drawShareImages(library, stateDir), outDir);
}
