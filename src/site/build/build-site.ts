import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { basePath } from '#library/base-path.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { type DiagramProblem, renderDiagrams } from '../diagrams/render-diagrams.ts';
import { askForMemoryBack } from './ask-for-memory-back.ts';
import { handDay, takeDayBack } from './build-day.ts';
import { claimCache } from './claim-cache.ts';
import { handLibrary, takeLibraryBack } from './handed-library.ts';
import { inOwnFolder } from './in-own-folder.ts';
import { type SiteLocations, siteConfig } from './site-config.ts';
import { writeBesideInThread } from './write-beside-in-thread.ts';
import { writeHostFiles } from './write-host-files.ts';

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
  askForMemoryBack(process.env);
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const base = baseOf(options, library);
  // Where one of these fails, the other still comes to its end.
  const steps = [
    writeBesideInThread({ library, stateDir, base }, outDir),
    renderPages({ ...options, base }, library),
  ];
  await Promise.allSettled(steps);
  await Promise.all(steps);
  await writeHostFiles(outDir, library, base);
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
    const { build } = await import('astro');
    const config = siteConfig({ ...options, cacheDir: cache.folder });
    // The folder is empty, or has what is written beside the pages.
    const vite = { ...config.vite, build: { emptyOutDir: false } };
    await inOwnFolder(options.projectRoot, () => build({ ...config, outDir, vite }));
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
