import { dev } from 'astro';
import { basePath } from '#library/base-path.ts';
import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { readSite } from '#library/read-site.ts';
import { renderDiagrams } from '../diagrams/render-diagrams.ts';
import { serveSearch } from './serve-search.ts';
import { type SiteLocations, siteConfig } from './site-config.ts';
import type { Preview } from './start-preview.ts';
import { watchContent } from './watch-content.ts';

/** What to show while it is written. */
export interface DevOptions extends SiteLocations {
  /** The executable of a Chromium that draws the diagrams. */
  readonly chromiumPath?: string | undefined;
  /** The port to try first; the next free one is taken. Default: 4321. */
  readonly port?: number | undefined;
  readonly onProgress?: (text: string) => void;
}

/**
 * Starts the development server: pages are rendered when they are asked for, and reloaded when the content or its
 * evidence changes. The search is that of a built site; its index is made when it is first used.
 */
export async function startDev(options: DevOptions): Promise<Preview> {
  const { root, stateDir, chromiumPath, port, onProgress = () => {} } = options;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  const drawDiagrams = async () => {
    const diagrams = documentsOf(await loadLibrary(root)).flatMap((document) => document.diagrams);
    const { notDrawn } = await renderDiagrams({ diagrams, stateDir, chromiumPath });
    if (notDrawn !== undefined) onProgress(`Diagrams are not drawn: ${notDrawn.reason}`);
  };
  await drawDiagrams();
  const { base = basePath((await readSite(root)).facts) } = options;
  const config = siteConfig({ ...options, base, hasDesign: true });
  const server = await dev({
    ...config,
    // An author’s address may lack its slash, and a file beside a page never has one.
    trailingSlash: 'ignore',
    server: { host: 'localhost', ...(port === undefined ? {} : { port }) },
    vite: {
      ...config.vite,
      plugins: [watchContent(options, drawDiagrams), serveSearch({ ...options, base })],
    },
  });
  const url = `http://localhost:${server.address.port}${base.replace(/\/+$/, '')}/`;
  return { url, port: server.address.port, stop: () => server.stop() };
}
