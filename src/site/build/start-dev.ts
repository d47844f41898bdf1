import { dev } from 'astro';
import { liveScript } from '../live/live-script.ts';
import type { LiveState } from '../live/live-state.ts';
import { type Live, serveLive } from '../live/serve-live.ts';
import { takeLibraryBack } from './handed-library.ts';
import { serveSearch } from './serve-search.ts';
import { serveTwins } from './serve-twins.ts';
import { type SiteLocations, siteConfig } from './site-config.ts';
import type { Preview } from './start-preview.ts';

/** What to show while it is written. */
export interface DevOptions extends SiteLocations {
  /** The port to try first; the next free one is taken. Default: 4321. */
  readonly port?: number | undefined;
  /** Whether a browser is opened. Default: false. */
  readonly isOpened?: boolean;
  /** What is shown first. */
  readonly state: LiveState;
}

/** A development server. It shows what it is given, and watches nothing itself. */
export interface DevServer extends Preview, Pick<Live, 'show'> {}

/**
 * Starts the development server: pages are rendered when they are asked for, of the state that it was last given, and hear of
 * every other one. Search and twins are those of a built site, made when they are first asked for.
 */
export async function startDev(options: DevOptions): Promise<DevServer> {
  const { root, projectRoot, port, base = '', isOpened = false, state } = options;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  const live = serveLive(state, base);
  const extras = { integrations: [liveScript(projectRoot)] };
  const config = siteConfig({ ...options, base, hasDesign: true }, extras);
  const server = await dev({
    ...config,
    // What it warns of is how pages are made: what is wrong with content is told by us.
    logLevel: 'error',
    // An author’s address may lack its slash, and a file beside a page never has one.
    trailingSlash: 'ignore',
    server: { host: 'localhost', open: isOpened, ...(port === undefined ? {} : { port }) },
    vite: {
      ...config.vite,
      // What is wrong stands on the page, without a stack.
      server: { hmr: { overlay: false } },
      plugins: [live.plugin, serveSearch({ ...options, base }), serveTwins({ ...options, base })],
    },
  });
  const url = `http://localhost:${server.address.port}${base.replace(/\/+$/, '')}/`;
  const stop = async () => {
    await live.rendered();
    await server.stop();
    takeLibraryBack(root);
  };
  return { url, port: server.address.port, show: live.show, stop };
}
