import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { loadLibrary } from '#library/load-library.ts';
import type { SiteSource } from '../page/site-source.ts';
import { handedLibrary, handedVersion, type ShownVersion } from './handed-library.ts';
import { mediaType } from './media-types.ts';
import type { SiteLocations } from './site-config.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Files by their path below the base; each is made when it is asked for. */
export type ServedFiles = ReadonlyMap<string, () => Promise<string | Uint8Array>>;

/** Which files are served, and how they are made. */
export interface ServeFilesOptions extends Pick<SiteLocations, 'root' | 'stateDir' | 'base'> {
  readonly name: string;
  /** Matches the paths below the base that may be those of such files. */
  readonly pattern: RegExp;
  readonly make: (source: SiteSource) => Promise<ServedFiles>;
}

/**
 * A plugin of the development server: files that a build writes beside its pages are made when one of them is first asked
 * for, and made anew when one is asked for after other content or other evidence was handed over.
 */
export function serveFiles(options: ServeFilesOptions): Plugin {
  const { root, name, pattern } = options;
  const base = options.base?.replace(/\/+$/, '') ?? '';
  let kept: { readonly made: Promise<ServedFiles>; readonly of: ShownVersion } | undefined;
  const files = () => {
    const of = handedVersion(root);
    if (kept?.of !== of) {
      const made = makeFiles({ ...options, base });
      kept = { made, of };
      // What failed once is tried again.
      made.catch(() => {
        kept = undefined;
      });
    }
    return kept.made;
  };
  return {
    name: `handrail:serve-${name}`,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length + 1) : '';
        if (!pattern.test(path)) return next();
        files()
          .then((made) => made.get(path)?.())
          .then((content) => {
            if (content === undefined) return next();
            response.writeHead(200, { 'content-type': mediaType(path), 'cache-control': 'no-store' });
            response.end(content);
          })
          .catch(next);
      });
    },
  };
}

async function makeFiles(options: ServeFilesOptions & Pick<SiteSource, 'base'>): Promise<ServedFiles> {
  const { root, stateDir, base, make } = options;
  const library = handedLibrary(root) ?? (await loadLibrary(root, { cacheDir: join(stateDir, 'cache') }));
  return make({ library, stateDir, base });
}
