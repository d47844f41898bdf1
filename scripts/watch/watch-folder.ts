import { type FSWatcher, watch } from 'node:fs';
import { sep } from 'node:path';

/** Files that editors and tools leave for a moment, and what is no content. */
const passing = /(?:^|\/)(?:\.#|\.git\/|node_modules\/|4913$)|(?:~|\.sw[a-z]|\.tmp|\.DS_Store)$/;

/** What is watched, and who hears of it. */
export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Is told of each file that is written, made, renamed or removed: relative to the folder, with forward slashes. */
  readonly onChange: (file: string) => void;
  /** Is told why the folder is not watched any more. */
  readonly onError: (error: Error) => void;
}

/** Watches a folder and all below it, until the signal aborts. */
export function watchFolder(folder: string, { signal, onChange, onError }: WatchOptions): void {
  let watcher: FSWatcher | undefined;
  let isLost = false;
  const lose = (error: Error) => {
    // It is told once, and a folder that was moved is not watched at its new place.
    if (!isLost) onError(error);
    isLost = true;
    watcher?.close();
  };
  const hear = (event: string, name: string | null) => {
    const file = (name ?? '').split(sep).join('/');
    if (file === '' && event === 'rename') lose(new Error('it was moved or removed'));
    else if (!passing.test(file)) onChange(file);
  };
  try {
    watcher = watch(folder, { recursive: true, signal }, hear).on('error', lose);
  } catch (cause) {
    lose(cause as Error);
  }
}
