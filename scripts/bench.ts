import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '#library/load-library.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { benchTable } from './bench/bench-table.ts';
import { generateLibrary, samplesPerGuide } from './bench/generate-library.ts';
import { measureHandrail } from './bench/measure-handrail.ts';
import type { Measured, Missing } from './bench/measured.ts';
import { openSite } from './bench/open-site.ts';
import { runPlain } from './bench/run-plain.ts';
import { runTxm } from './bench/run-txm.ts';

const help = `Usage: npm run bench [-- options]

Measures \`handrail samples\` on a generated library, and two rivals on the same blocks.

Options:
  --samples N  How many samples the library has, ten a guide. Default: 1000.
  --seed N     Another library of that size. Default: 1.
  --json       Prints the results as JSON.
  -h, --help   Shows this help.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const values = readOptions();
  if (typeof values === 'string') {
    process.stderr.write(`error: ${values}\n   = help: See \`npm run bench -- --help\`.\n`);
    return 2;
  }
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const parent = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
  try {
    const results = await measure(parent, values);
    process.stdout.write(
      values.json ? `${JSON.stringify({ ...values, results }, null, 2)}\n` : benchTable(results),
    );
    return 0;
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

interface Values {
  readonly samples: number;
  readonly seed: number;
  readonly json: boolean;
  readonly help: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(): Values | string {
  const options = {
    samples: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { samples, seed, json, help: isHelp } = parseArgs({ options }).values;
    if (![samples, seed].every((number) => /^[1-9]\d{0,5}$/.test(number)))
      return 'A number from 1 to 999999 is needed.';
    return { samples: Number(samples), seed: Number(seed), json, help: isHelp };
  } catch (error) {
    return (error as Error).message;
  }
}

async function measure(parent: string, values: Values): Promise<readonly (Measured | Missing)[]> {
  const root = join(parent, 'content');
  const progress = (text: string) => void process.stderr.write(text);
  await generateLibrary(root, values);
  const host = await inspectHost(process.env['PATH'] ?? '');
  const guides = Math.ceil(values.samples / samplesPerGuide);
  progress(
    `${guides * samplesPerGuide} samples in ${guides} guides; ${availableParallelism()} cores; isolation: ${host.isolation}\n`,
  );
  progress('Running handrail, thrice, and again to count processes …\n');
  const own = await measureHandrail(parent, host);
  const site = await openSite(await loadLibrary(root), join(parent, 'rivals'), host.tools);
  try {
    progress('Running the rivals …\n');
    return [...own, await runPlain(site), await runTxm(site)];
  } finally {
    await site.close();
  }
}
