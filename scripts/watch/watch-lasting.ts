import { existsSync, unwatchFile, watchFile } from 'node:fs';
import { type WatchOptions, watchFolder } from './watch-folder.ts';

/** How often a folder that is gone is looked for, in milliseconds. */
const often = 250;

/**
 * Watches a folder as `watchFolder` does, and goes on when it was removed or moved and stands there again. That it is gone, and
 * that it is back, are changes of the folder itself: of the file ``.
 */
export function watchLasting(folder: string, { signal, onChange }: Omit<WatchOptions, 'onError'>): void {
  const listen = () => {
    watchFolder(folder, {
      signal,
      onChange,
      onError: () => {
        onChange('');
        waitFor();
      },
    });
  };
  const look = () => {
    if (!existsSync(folder)) return;
    unwatchFile(folder, look);
    if (signal.aborted) return;
    onChange('');
    listen();
  };
  const waitFor = () => {
    watchFile(folder, { interval: often }, look);
    look();
  };
  signal.addEventListener('abort', () => unwatchFile(folder, look), { once: true });
  listen();
}
