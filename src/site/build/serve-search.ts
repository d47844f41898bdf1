import { indexPages } from '../search/index-pages.ts';
import { searchFiles } from '../search/search-files.ts';
import { serveFiles } from './serve-files.ts';
import type { SiteLocations } from './site-config.ts';

/** A plugin of the development server: what the search of a built site loads from files. */
export function serveSearch(locations: Pick<SiteLocations, 'root' | 'stateDir' | 'base'>) {
  return serveFiles({
    ...locations,
    name: 'search',
    pattern: /^pagefind\//,
    make: async ({ library, stateDir }) => {
      const files = await searchFiles(await indexPages(library, stateDir), library);
      return new Map(files.map(({ path, content }) => [path, async () => content]));
    },
  });
}
