import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { basePath } from '#library/base-path.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { type DiagramProblem, renderDiagrams } from '../diagrams/render-diagrams.ts';
import { searchFiles } from '../search/search-files.ts';
import { drawShareImages, placeShareImages } from '../share/draw-share-images.ts';
import { handDay, takeDayBack } from './build-day.ts';
import { claimCache } from './claim-cache.ts';
import { handLibrary, takeLibraryBack } from './handed-library.ts';
import { inOwnFolder } from './in-own-folder.ts';
import { type SiteLocations, siteConfig } from './site-config.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeSiteFiles } from './write-site-files.ts';

/** What to build, and where to. */
export interface BuildSiteOptions extends SiteLocations {
  /** Absolute path of the folder that the site is written to. It is emptied first. */
  readonly outDir: string;
  /** What is built, where it is loaded already. */
  readonly library?: Library | undefined;
  /** The executable of a Chromium that draws the diagrams which the cache does not hold. */
  readonly chromiumPath?: string | undefined;
  /** The day by which pages judge freshness. Default: that of the clock. */
  readonly today?: Date;
  readonly onProgress?: (text: string) => void;
}

/** What was built. `diagramProblems`: mistakes in mermaid fences, with their documents. */
export interface BuiltSite {
  /** Number of HTML files. */
  readonly pages: number;
  readonly diagramProblems: readonly (DiagramProblem & { readonly document: AnyDocument })[];
  readonly warnings: readonly string[];
}

/**
 * Builds the site of a content root into a folder: draws diagrams, renders the pages, indexes them for the search.
 *
 * @throws when a page cannot be rendered; the folder is then half-written
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const { root, stateDir, outDir, chromiumPath, onProgress = () => {} } = options;
  const { library = await loadLibrary(root, { cacheDir: join(stateDir, 'cache') }) } = options;
  const documents = documentsOf(library);
  const diagrams = documents.flatMap((document) => document.diagrams);
  if (diagrams.length > 0 && chromiumPath !== undefined) onProgress('Drawing diagrams');
  const { problems, notDrawn } = await renderDiagrams({ diagrams, stateDir, chromiumPath });
  onProgress('Rendering pages');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await rm(outDir, { recursive: true, force: true });
  // Pagefind works in a process of its own, and images are drawn in threads, meanwhile; where one of these fails, the
  // others still come to their end.
  const steps = [
    searchFiles(library, stateDir),
    library.site.url === undefined ? [] : drawShareImages(library, stateDir),
    renderPages(options, library),
  ] as const;
  await Promise.allSettled(steps);
  const [searched, images] = await Promise.all(steps);
  await writeSiteFiles(searched, outDir);
  await placeShareImages(images, outDir);
  await writeHostFiles(outDir, library, baseOf(options, library));
  const files = await readdir(outDir, { recursive: true });
  return {
    pages: files.filter((file) => file.endsWith('.html') && !file.startsWith(join('pagefind', ''))).length,
    diagramProblems: problems.flatMap((problem) =>
      documents
        .filter((document) => document.diagrams.some(({ hash }) => hash === problem.hash))
        .map((document) => ({ ...problem, document })),
    ),
    warnings:
      notDrawn === undefined ? [] : [`${notDrawn.hashes.length} diagrams are not drawn: ${notDrawn.reason}`],
  };
}

/** Renders every page that is not as it was in the last build. */
async function renderPages(options: BuildSiteOptions, library: Library): Promise<void> {
  const { stateDir, outDir } = options;
  const cache = await claimCache(join(stateDir, 'cache', 'astro'));
  let isWhole = false;
  handLibrary(library);
  handDay(options.today ?? new Date());
  try {
    const base = baseOf(options, library);
    const config = { ...siteConfig({ ...options, base, cacheDir: cache.folder }), outDir };
    await inOwnFolder(options.projectRoot, () => build(config));
    isWhole = true;
  } finally {
    takeLibraryBack(library.root);
    takeDayBack();
    await cache.release(isWhole);
  }
}

/** The path under which the site is served, without a final slash. */
function baseOf({ base }: BuildSiteOptions, { site }: Library): string {
  return (base ?? basePath(site)).replace(/\/+$/, '');
}
