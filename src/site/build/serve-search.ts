import { join, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { loadLibrary } from '#library/load-library.ts';
import { searchFiles } from '../search/search-files.ts';
import { mediaType } from './media-types.ts';
import type { SiteLocations } from './site-config.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;
type Files = ReadonlyMap<string, Uint8Array>;

/**
 * A plugin of the development server: what the search of a built site loads from files is made when it is first asked
 * for, and made anew when it is asked for after a change of the content or its evidence.
 */
export function serveSearch({
  root,
  stateDir,
  base = '',
}: Pick<SiteLocations, 'root' | 'stateDir' | 'base'>): Plugin {
  const watched = [root, join(stateDir, 'evidence')].map((folder) => folder + sep);
  const prefix = `${base.replace(/\/+$/, '')}/`;
  let making: Promise<Files> | undefined;
  const forget = () => {
    making = undefined;
  };
  const files = () => {
    if (making === undefined) {
      making = makeFiles(root, stateDir);
      // What failed once, such as a file that was half-written, is tried again.
      making.catch(forget);
    }
    return making;
  };
  return {
    name: 'handrail:serve-search',
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (watched.some((folder) => path.startsWith(folder))) forget();
      });
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '';
        if (!/^pagefind\//.test(path)) return next();
        files().then((made) => {
          const content = made.get(path);
          if (content === undefined) return next();
          response.writeHead(200, { 'content-type': mediaType(path), 'cache-control': 'no-store' });
          response.end(content);
        }, next);
      });
    },
  };
}

async function makeFiles(root: string, stateDir: string): Promise<Files> {
  const library = await loadLibrary(root, { cacheDir: join(stateDir, 'cache') });
  return new Map((await searchFiles(library, stateDir)).map(({ path, content }) => [path, content]));
}
