import { dirname, join } from 'node:path';
import { type CheckOptions, checkContent } from '#check/check-content.ts';
import { judgeContent } from '#check/judge-content.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { today } from '../diagnostics/check-root.ts';
import { findFaults } from './find-faults.ts';
import { layFiles } from './lay-files.ts';
import { type Mutant, makeMutants, makeSiteMutants } from './make-mutants.ts';
import { readSeedFiles } from './seed-files.ts';

/** What a check said of mutants, and where they lie. */
export interface FuzzRound extends Checked {
  /** The content root of all but those of `site.yaml`, and where its reports are kept. */
  readonly root: string;
  readonly cacheDir: string;
}

interface Checked {
  readonly count: number;
  /** What the check did wrong, each with the mutant. */
  readonly faults: readonly string[];
  /** The mutants in which no error was found. */
  readonly accepted: readonly Mutant[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the mutants of a seed, lays them into folders below one, and checks them. */
export async function fuzzRound(folder: string, seed: number): Promise<FuzzRound> {
  const files = await readSeedFiles();
  const mutants = makeMutants(files, seed);
  const root = await layFiles(join(folder, String(seed)), files, mutants);
  const cacheDir = join(folder, `${seed}-cache`);
  const checked = [await checkMutants(mutants, { root, cacheDir, processes: 2 })];
  const around = new Map([...files].filter(([path]) => /take-orders|acme-keys|deliveries|acme\//.test(path)));
  for (const [index, mutant] of makeSiteMutants(files, seed).entries()) {
    const siteRoot = await layFiles(join(folder, `${seed}-site`, String(index)), around, [mutant]);
    checked.push(await checkMutants([mutant], { root: siteRoot, processes: 0 }));
  }
  return {
    root,
    cacheDir,
    count: checked.reduce((sum, { count }) => sum + count, 0),
    faults: checked.flatMap(({ faults }) => faults),
    accepted: checked.flatMap(({ accepted }) => accepted),
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function checkMutants(
  mutants: readonly Mutant[],
  { root, ...options }: Pick<CheckOptions, 'root' | 'cacheDir' | 'processes'>,
): Promise<Checked> {
  const { diagnostics } = judgeContent(await checkContent({ root, today, ...options }));
  const broken = diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => at.file);
  const faults = findFaults(diagnostics, root).map((fault) => {
    const mutant = mutants.find(({ path }) => fault.includes(`content/${path}`));
    return mutant === undefined
      ? fault
      : `${fault} [${dirname(root)}: ${mutant.of}: ${mutant.by.join(', ')}]`;
  });
  const accepted = mutants.filter(({ path }) => !broken.some((file) => concerns(file, `content/${path}`)));
  return { count: mutants.length, faults, accepted, diagnostics };
}

/** Whether a finding in a file may come of a mutant: in a provider, one file can be at odds with another. */
function concerns(file: string, mutant: string): boolean {
  return file === mutant || (/\/providers\/[^/]+\/[^/]+$/.test(mutant) && dirname(file) === dirname(mutant));
}
