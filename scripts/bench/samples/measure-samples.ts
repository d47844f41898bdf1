import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '#library/load-library.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import type { BenchOptions } from '../bench-options.ts';
import { generateLibrary, samplesPerGuide } from './generate-library.ts';
import { measureHandrail } from './measure-handrail.ts';
import type { Measured, Missing } from './measured.ts';
import { openSite } from './open-site.ts';
import { runPlain } from './run-plain.ts';
import { runTxm } from './run-txm.ts';

/** Measures `handrail samples` on a generated library, and two rivals on the same blocks. */
export async function measureSamples({
  folder,
  samples,
  seed,
  progress,
}: BenchOptions): Promise<readonly (Measured | Missing)[]> {
  const root = join(folder, 'content');
  await generateLibrary(root, { samples, seed });
  const host = await inspectHost(process.env['PATH'] ?? '');
  const guides = Math.ceil(samples / samplesPerGuide);
  progress(
    `${guides * samplesPerGuide} samples in ${guides} guides; ${availableParallelism()} cores; isolation: ${host.isolation}\n`,
  );
  progress('Running handrail, thrice, and again to count processes …\n');
  const own = await measureHandrail(folder, host);
  const site = await openSite(await loadLibrary(root), join(folder, 'rivals'), host.tools);
  try {
    progress('Running the rivals …\n');
    return [...own, await runPlain(site), await runTxm(site)];
  } finally {
    await site.close();
  }
}
