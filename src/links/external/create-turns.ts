import { createQueues } from './create-queues.ts';
import type { Internet } from './internet.ts';
import { limits } from './limits.ts';

/** Who may send a request now: only so many at once, fewer of one host, and none of a host that asked for a pause. */
export interface Turns {
  /** Does a task when it is the host’s turn. */
  readonly take: <T>(host: string, signal: AbortSignal, task: () => Promise<T>) => Promise<T>;
  /** Lets a host rest for some milliseconds. */
  readonly pause: (host: string, milliseconds: number) => void;
}

/** Turns by {@link limits}. */
export function createTurns({ now, wait }: Pick<Internet, 'now' | 'wait'>): Turns {
  const all = createQueues(limits.requestsAtOnce);
  const hosts = createQueues(limits.requestsAtOnceOfOneHost);
  const pausedUntil = new Map<string, number>();
  const rest = async (host: string, signal: AbortSignal) => {
    for (;;) {
      const left = (pausedUntil.get(host) ?? 0) - now().getTime();
      if (left <= 0) return;
      await wait(left, signal);
    }
  };
  return {
    take: (host, signal, task) =>
      hosts.run(host, async () => {
        await rest(host, signal);
        return all.run('', task);
      }),
    pause: (host, milliseconds) => {
      const until = now().getTime() + milliseconds;
      pausedUntil.set(host, Math.max(until, pausedUntil.get(host) ?? 0));
    },
  };
}
