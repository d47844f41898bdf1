/** Sets a timer; gives what clears it. */
export type SetTimer = (task: () => void, milliseconds: number) => () => void;

/** Files that changed, gathered until nothing more changes. */
export interface Changes {
  /** Notes that a file changed. */
  readonly note: (file: string) => void;
  /**
   * Gives the files that changed since the last time, sorted, once none has for a while; rejects with the reason of
   * `signal` when it aborts.
   */
  readonly next: (signal: AbortSignal) => Promise<readonly string[]>;
}

/** How long nothing must change: editors and git write many files, and some of them several times. */
const usualQuiet = 150;

/**
 * Gathers changes. What is noted while nobody waits is kept for the next who does.
 *
 * @param quiet how long nothing must change, in milliseconds
 */
export function collectChanges(setTimer: SetTimer, quiet = usualQuiet): Changes {
  const changed = new Set<string>();
  let wake = () => {};
  const note = (file: string) => {
    changed.add(file);
    wake();
  };
  const next = (signal: AbortSignal) =>
    new Promise<readonly string[]>((resolve, reject) => {
      let clearTimer = () => {};
      const end = () => {
        clearTimer();
        wake = () => {};
        signal.removeEventListener('abort', onAbort);
      };
      const onAbort = () => {
        end();
        reject(signal.reason);
      };
      const onQuiet = () => {
        end();
        const files = [...changed].sort();
        changed.clear();
        resolve(files);
      };
      wake = () => {
        clearTimer();
        clearTimer = setTimer(onQuiet, quiet);
      };
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort);
      if (changed.size > 0) wake();
    });
  return { note, next };
}
