import { setTimeout as wait } from 'node:timers/promises';
import { processesNamed } from './processes-named.ts';

/**
 * What the kernel was told to end is gone a moment later. Gives the processes with one of these texts in their arguments
 * that are still there after twenty seconds.
 */
export async function survivors(...names: readonly string[]): Promise<number[]> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if (names.flatMap(processesNamed).length === 0) return [];
    await wait(10);
  }
  return names.flatMap(processesNamed);
}
