import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './is-running.ts';

/**
 * Removes the temporary files that processes of this machine left in a folder when they were killed while they wrote.
 */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => {
    const pid = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
    return pid > 0 && !isRunning(pid);
  });
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
