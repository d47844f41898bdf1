import { documentsOf } from '#library/library.ts';
import { viewOf } from '../page/page-view.ts';
import type { SiteSource } from '../page/site-source.ts';
import { pageTwins } from '../twins/page-twins.ts';
import { siteTwins } from '../twins/site-twins.ts';
import { twinContext } from '../twins/twin-context.ts';
import { type ServedFiles, serveFiles } from './serve-files.ts';
import type { SiteLocations } from './site-config.ts';

/** A plugin of the development server: the twins of pages and of the site, as a build writes them. */
export function serveTwins(locations: Pick<SiteLocations, 'root' | 'stateDir' | 'base'>) {
  return serveFiles({
    ...locations,
    name: 'twins',
    pattern: /\.(?:md|json|txt|xml)$/,
    make: async (source) => twinsOf(source),
  });
}

function twinsOf(source: SiteSource): ServedFiles {
  const context = twinContext(source);
  const pages = documentsOf(source.library).flatMap((document) =>
    pageTwins(document, context).map(({ address, write }) => ({
      address,
      write: async () => write(await viewOf(document, source)),
    })),
  );
  return new Map(
    [...pages, ...siteTwins(source, context)].map(({ address, write }) => [address.slice(1), write]),
  );
}
