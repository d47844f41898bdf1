import { setTimeout as wait } from 'node:timers/promises';
import type { Bindings } from '../compare/difference.ts';
import { matchLine } from '../compare/match-line.ts';

/** An event as the log of a receiver names it, and the line that it prints once it has dealt with it. */
export interface LoggedEvent {
  readonly id: string;
  readonly event: string;
  readonly applied: string;
}

/** A line about an event, and what each `[name]` in it stands for. */
export interface LoggedLine {
  readonly text: string;
  readonly state: Bindings;
}

/** The log of a receiver that goes on. */
export interface ReceiverLog {
  /** The lines about an event so far. */
  linesOf(logged: LoggedEvent): readonly LoggedLine[];
  /** Waits for the next line about an event after so many; nothing if there is none in time. */
  nextLine(logged: LoggedEvent, after: number): Promise<LoggedLine | undefined>;
}

const pause = 20;

/**
 * Reads the log of a receiver. `patience` is how long a line is waited for, and `budget` how long all lines together
 * that do not come, in milliseconds. Waiting rejects when `signal` aborts.
 */
export function receiverLog(
  printed: () => { readonly stdout: string; readonly stderr: string },
  { patience, budget, signal }: { patience: number; budget: number; signal: AbortSignal },
): ReceiverLog {
  let left = budget;
  const linesOf = ({ id, event, applied }: LoggedEvent): LoggedLine[] => {
    const { stdout, stderr } = printed();
    const lines = [stdout, stderr].flatMap((text) => text.split('\n').slice(0, -1));
    return lines.flatMap((line) => {
      const text = line.trimEnd();
      const state: Bindings = new Map(Object.entries({ id, event }));
      return matchLine(applied, text, state) ? [{ text, state }] : [];
    });
  };
  return {
    linesOf,
    async nextLine(logged, after) {
      const end = performance.now() + Math.min(patience, left);
      for (;;) {
        const line = linesOf(logged)[after];
        if (line !== undefined) return line;
        if (performance.now() >= end) break;
        await wait(pause, undefined, { signal });
      }
      left = Math.max(0, left - patience);
      return undefined;
    },
  };
}
