import { watch } from 'node:fs';
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
  const hear = (event: string, name: string | null) => {
    const file = (name ?? '').split(sep).join('/');
    if (file === '' && event === 'rename') onError(new Error('it was moved or removed'));
    else if (!passing.test(file)) onChange(file);
  };
  try {
    watch(folder, { recursive: true, signal }, hear).on('error', onError);
  } catch (cause) {
    onError(cause as Error);
  }
}
