import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteUserConfig } from 'astro';
import { handLibrary } from '../build/handed-library.ts';
import { type BrokenReason, brokenPage } from './broken-page.ts';
import { holdResponse } from './hold-response.ts';
import { helloEvent, pageEvent } from './live-page.ts';
import type { LiveState } from './live-state.ts';
import { pageAt } from './page-at.ts';
import { takeTurns } from './take-turns.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** What the development server shows, and to whom. */
export interface Live {
  readonly plugin: Plugin;
  /** Shows a state from now on, and tells every page that is open. Pages that are just rendered show the one before. */
  readonly show: (state: LiveState) => void;
  /** Resolves as soon as no page is rendered. */
  readonly rendered: () => Promise<void>;
}

/**
 * Shows the state of the development server: pages that are open say where they are, and hear of their findings and samples;
 * in the place of a page that cannot be shown stands what is wrong with it.
 *
 * @param base the path under which the site is served
 */
export function serveLive(first: LiveState, base: string): Live {
  const prefix = base.replace(/\/+$/, '');
  const turns = takeTurns();
  let state = first;
  let newest = first;
  let forgetRoutes = () => {};
  /** The pages that are open, by their connections. */
  const open = new Map<{ send: (event: string, data: unknown) => void }, string>();
  const tell = () => {
    for (const [client, address] of open) client.send(pageEvent, pageAt(address, state, prefix));
  };
  const change = () => {
    state = newest;
    handLibrary(state.library, state.version);
    forgetRoutes();
    tell();
  };
  handLibrary(state.library, state.version);
  return {
    show(next) {
      newest = next;
      if (next.version !== state.version) return turns.change(change);
      state = next;
      tell();
    },
    rendered: () => new Promise((resolve) => turns.change(resolve)),
    plugin: {
      name: 'handrail:live',
      configureServer(started) {
        // Astro keeps which pages there are until it is told so.
        forgetRoutes = () => {
          for (const { hot } of Object.values(started.environments)) hot.send('astro:content-changed', {});
        };
        started.ws.on(helloEvent, ({ path }: { path: string }, client) => {
          if (!open.has(client)) client.socket.once('close', () => open.delete(client));
          const address = addressOf(path, prefix) ?? path;
          open.set(client, address);
          client.send(pageEvent, pageAt(address, state, prefix));
        });
        started.middlewares.use((request, response, next) => {
          const url = request.url ?? '/';
          if (isOfVite(url)) return next();
          turns.render((end) => {
            // Who asked may be gone by now: nothing ends then.
            if (response.destroyed || request.socket.destroyed) return end();
            response.once('close', end);
            const address = addressOf(url, prefix);
            if (address === undefined || request.method !== 'GET') return next();
            const page = pageAt(address, state, prefix);
            const render = (why: BrokenReason) => started.transformIndexHtml(url, brokenPage(page, why));
            answer({ request, response, next }, page.isBroken, render);
          });
        });
      },
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly next: (error?: unknown) => void;
}

function answer(
  { response, next }: Exchange,
  isBroken: boolean,
  render: (why: BrokenReason) => Promise<string>,
): void {
  holdResponse(response, async ({ status, isPage }) => {
    if (isBroken) return render('broken');
    return status === 500 && isPage ? render('crashed') : undefined;
  });
  if (isBroken) response.end();
  else next();
}

/** Whether what is asked for is a module, and nothing of the site itself. */
function isOfVite(url: string): boolean {
  return /^\/(?:[^?]*\/)?(?:@vite|@id|@fs|node_modules|src|pagefind)\//.test(url);
}

/** The address of a page below the base, with a final slash; undefined where a path is of a file, or of another place. */
function addressOf(url: string, prefix: string): string | undefined {
  try {
    const path = decodeURI(new URL(url, 'http://localhost').pathname);
    if (!`${path}/`.startsWith(`${prefix}/`) || /\.\w+$/.test(path)) return undefined;
    return `${path.slice(prefix.length)}/`.replace(/\/+$/, '/');
  } catch {
    return undefined;
  }
}
