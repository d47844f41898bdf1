import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { storeLibrary } from '#library/stored-library.ts';
import type { SiteSource } from '../page/site-source.ts';
import type { BesideOrder } from './beside-thread.ts';

/** Short-lived objects are collected after 8 MB of them and not after 16: the thread holds 30 MB less and is as fast. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 } as const;

/** Does what `writeBeside` does in a thread of its own. Rejects with the error of that thread. */
export function writeBesideInThread({ library, ...site }: SiteSource, outDir: string): Promise<void> {
  const order: BesideOrder = { ...site, library: storeLibrary(library), outDir };
  const thread = new Worker(join(import.meta.dirname, 'beside-thread.ts'), {
    workerData: order,
    resourceLimits,
  });
  return new Promise((resolve, reject) => {
    thread.once('error', reject).once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The thread that writes search and twins ended with ${code}.`));
    });
  });
}
