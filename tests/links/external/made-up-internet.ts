import type { Internet } from '#links/external/internet.ts';
import { limits } from '#links/external/limits.ts';

/** The one address of this machine that stands for the public internet. */
export const publicAddress = '127.0.0.2';

/** A made-up internet, whose clock goes on when somebody waits. */
export interface MadeUpInternet extends Internet {
  /** What was waited for, in milliseconds, but for the time that requests may take. */
  readonly waited: number[];
  /** The names that were looked up. */
  readonly resolved: string[];
  /** Ends the time of every request that is under way. */
  readonly endTime: () => void;
  readonly goOn: (milliseconds: number) => void;
}

/** The addresses of a name; the code of an error where it has none. */
export type Names = Readonly<Record<string, readonly string[] | string>>;

/** An internet in which every name has the public address, but for these. */
export function madeUpInternet(names: Names = {}, start = '2026-11-20T10:00:00Z'): MadeUpInternet {
  let time = Date.parse(start);
  const waited: number[] = [];
  const resolved: string[] = [];
  const ends = new Set<() => void>();
  const goOn = (milliseconds: number) => {
    time += milliseconds;
  };
  return {
    waited,
    resolved,
    goOn,
    endTime: () => {
      for (const end of ends) end();
    },
    userAgent: 'handrail/test (checks links)',
    now: () => new Date(time),
    isAllowed: (address) => address === publicAddress,
    resolve: async (hostname) => {
      resolved.push(hostname);
      const found = names[hostname] ?? [publicAddress];
      if (typeof found === 'string') throw Object.assign(new Error(hostname), { code: found });
      return found;
    },
    wait: (milliseconds, signal) => {
      if (milliseconds === limits.timeoutMs) return endOfTime(ends, signal);
      waited.push(milliseconds);
      goOn(milliseconds);
      return Promise.resolve();
    },
  };
}

function endOfTime(ends: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    ends.add(resolve);
    signal.addEventListener('abort', () => {
      ends.delete(resolve);
      reject(signal.reason);
    });
  });
}
