import { join, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';
import type { SiteLocations } from './site-config.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * A plugin of the development server: when a file of the content root or a record of evidence changes, it forgets
 * what was loaded and reloads the pages that are open.
 *
 * @param prepare runs before the reload: draws new diagrams
 */
export function watchContent(
  { root, stateDir }: Pick<SiteLocations, 'root' | 'stateDir'>,
  prepare: () => Promise<void>,
): Plugin {
  const watched = [root, join(stateDir, 'evidence')];
  return {
    name: 'handrail:watch-content',
    configureServer(server) {
      let last: Promise<void> = Promise.resolve();
      const reload = async () => {
        await prepare();
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload' });
        }
      };
      server.watcher.add(watched);
      server.watcher.on('all', (_event, path) => {
        if (!watched.some((folder) => path.startsWith(folder + sep))) return;
        last = last.then(reload, reload);
      });
    },
  };
}
