import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '#library/is-running.ts';

/** A cache folder that one build has for itself. */
export interface ClaimedCache {
  readonly folder: string;
  /** Gives it back: `isWhole` says whether the build came to its end, so that what is in it can be used again. */
  readonly release: (isWhole: boolean) => Promise<void>;
}

/**
 * Claims the cache that builds leave to each other. Astro writes its files one by one, so that a build which was killed
 * may leave one of them half-written: what a build did not give back whole is thrown away. While another build has it,
 * this one gets a folder of its own, which is removed when it ends.
 */
export async function claimCache(folder: string): Promise<ClaimedCache> {
  const mark = join(folder, 'in-use');
  const holder = Number(await readFile(mark, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && isRunning(holder)) {
    const own = `${folder}-${process.pid}`;
    return { folder: own, release: () => rm(own, { recursive: true, force: true }) };
  }
  if (holder > 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(mark, String(process.pid));
  return {
    folder,
    release: (isWhole) => rm(isWhole ? mark : folder, { recursive: true, force: true }),
  };
}
