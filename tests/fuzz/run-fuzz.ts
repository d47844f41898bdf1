import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../e2e/launch-chromium.ts';
import { buildAccepted } from './build-accepted.ts';
import { fuzzRound } from './fuzz-round.ts';
import type { Mutant } from './make-mutants.ts';
import { pickAccepted } from './pick-accepted.ts';
import { readSeedFiles } from './seed-files.ts';

// More rounds than the tests, of other seeds.

const help = `Usage: node tests/fuzz/run-fuzz.ts [options]

Checks mutated content, and prints what the check does wrong.

  --from N     The seed of the first round. Default: 1.
  --rounds N   How many rounds of 2,000 mutants. Default: 1.
  --build      Builds a site of all mutants that are accepted, and prints what its pages lack.
  --keep DIR   Lays the mutants there, and leaves them. Default: a temporary folder.
`;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '1' },
    build: { type: 'boolean', default: false },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(help);
else {
  const from = Number(values.from);
  for (let seed = from; seed < from + Number(values.rounds); seed += 1) await runRound(seed);
}

async function runRound(seed: number): Promise<void> {
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'handrail-fuzz-')));
  const { count, faults, accepted, diagnostics } = await fuzzRound(folder, seed);
  console.log(`seed ${seed}: ${count} mutants, ${accepted.length} accepted, ${diagnostics.length} findings`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (values.build) await build(join(folder, 'built', String(seed)), accepted);
  if (values.keep === undefined) await rm(folder, { recursive: true });
}

async function build(folder: string, accepted: readonly Mutant[]): Promise<void> {
  const files = await readSeedFiles();
  const mutants = pickAccepted(accepted, { count: accepted.length, seed: 1 });
  const browser = await launchChromium();
  const faults = await buildAccepted({ folder, files, mutants, browser }).finally(() => browser.close());
  console.log(`  ${mutants.length} built, ${faults.length} faults`);
  for (const fault of faults) console.log(`    ${fault}`);
}
