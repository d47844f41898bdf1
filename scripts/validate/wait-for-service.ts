import { UsageError } from '../command.ts';
import type { Timing } from './timing.ts';

const pause = 500;

/** How a service is waited for. */
export interface Waiting {
  readonly timing: Timing;
  readonly signal: AbortSignal;
  /** How long, in milliseconds. */
  readonly atMost: number;
  /** Called once, when it is not there at once. */
  readonly onAbsent: () => void;
}

/** Waits until a service answers anything. @throws {UsageError} where it does not in time */
export async function waitForService(
  service: string,
  { timing, signal, atMost, onAbsent }: Waiting,
): Promise<void> {
  const start = timing.now();
  for (let attempt = 0; !(await answers(service, signal)); attempt += 1) {
    signal.throwIfAborted();
    if (attempt === 0) onAbsent();
    if (timing.now() - start >= atMost) {
      throw new UsageError(
        `\`${service}\` did not answer within ${atMost / 1000} s.`,
        'Start your service with the environment above, or name its address with `--service`.',
      );
    }
    await timing.wait(pause, signal);
  }
}

async function answers(service: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(service, { signal, redirect: 'manual' });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
