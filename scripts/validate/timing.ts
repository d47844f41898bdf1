import { setTimeout } from 'node:timers/promises';

/** The time of a validation, in milliseconds. */
export interface Timing {
  now(): number;
  /** Resolves after so many milliseconds, or at once where the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The time of this machine. */
export const realTiming: Timing = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    setTimeout(milliseconds, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    }),
};
