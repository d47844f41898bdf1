import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { loadLibrary } from '#library/load-library.ts';
import { searchFiles } from '../search/search-files.ts';
import { handedLibrary, handedVersion, type ShownVersion } from './handed-library.ts';
import { mediaType } from './media-types.ts';
import type { SiteLocations } from './site-config.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;
type Files = ReadonlyMap<string, Uint8Array>;

/**
 * A plugin of the development server: what the search of a built site loads from files is made when it is first asked
 * for, and made anew when it is asked for after other content or other evidence was handed over.
 */
export function serveSearch({
  root,
  stateDir,
  base = '',
}: Pick<SiteLocations, 'root' | 'stateDir' | 'base'>): Plugin {
  const prefix = `${base.replace(/\/+$/, '')}/`;
  let kept: { readonly made: Promise<Files>; readonly of: ShownVersion } | undefined;
  const files = () => {
    const of = handedVersion(root);
    if (kept?.of !== of) {
      const made = makeFiles(root, stateDir);
      kept = { made, of };
      // What failed once is tried again.
      made.catch(() => {
        kept = undefined;
      });
    }
    return kept.made;
  };
  return {
    name: 'handrail:serve-search',
    configureServer(server) {
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
  const library = handedLibrary(root) ?? (await loadLibrary(root, { cacheDir: join(stateDir, 'cache') }));
  return new Map((await searchFiles(library, stateDir)).map(({ path, content }) => [path, content]));
}
