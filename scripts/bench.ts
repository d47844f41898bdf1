import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench/bench-options.ts';
import { measureBuild } from './bench/build/measure-build.ts';
import { measureCheck } from './bench/check/measure-check.ts';
import { contentTable } from './bench/content-table.ts';
import { measureDev } from './bench/dev/measure-dev.ts';
import { measureSamples } from './bench/samples/measure-samples.ts';
import { samplesTable } from './bench/samples/samples-table.ts';

const help = `Usage: npm run bench [-- SUBJECT… options]

Measures Handrail on generated libraries, and rivals on the same content in the same run.

Subjects: samples, check, build, dev. Default: all.

Options:
  --samples N  How many samples are run, ten a guide. Default: 1000.
  --guides N   How many guides are checked, built and served, 25 links each. Default: 1000.
  --seed N     Other libraries of that size. Default: 1.
  --json       Prints the results as JSON.
  -h, --help   Shows this help.
`;

/** What can be measured: gives the results, and the same as a table. */
const subjects = {
  samples: async (options: BenchOptions) => {
    const results = await measureSamples(options);
    return { results, table: samplesTable(results) };
  },
  check: async (options: BenchOptions) => {
    const results = await measureCheck(options);
    return { results, table: contentTable(results) };
  },
  build: async (options: BenchOptions) => {
    const results = await measureBuild(options);
    return { results, table: contentTable(results) };
  },
  dev: async (options: BenchOptions) => {
    const results = await measureDev(options);
    return { results, table: contentTable(results) };
  },
} as const;

type Subject = keyof typeof subjects;

process.exitCode = await main();

async function main(): Promise<number> {
  const values = readOptions();
  if (typeof values === 'string') {
    process.stderr.write(`error: ${values}\n   = help: See \`npm run bench -- --help\`.\n`);
    return 2;
  }
  if (values.isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const { asked, json, ...sizes } = values;
  for (const subject of asked) {
    const folder = await mkdtemp(join(tmpdir(), 'handrail-bench-'));
    const progress = (text: string) => void process.stderr.write(text);
    try {
      const { results, table } = await subjects[subject]({ ...sizes, folder, progress });
      process.stdout.write(
        json ? `${JSON.stringify({ subject, ...sizes, results }, null, 2)}\n` : `${table}\n`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return 0;
}

interface Values extends Pick<BenchOptions, 'samples' | 'guides' | 'seed'> {
  readonly asked: readonly Subject[];
  readonly json: boolean;
  readonly isHelp: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(): Values | string {
  const options = {
    samples: { type: 'string', default: '1000' },
    guides: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { samples, guides, seed, json, help: isHelp } = values;
    const all = Object.keys(subjects) as Subject[];
    const unknown = positionals.find((name) => !Object.hasOwn(subjects, name));
    if (unknown !== undefined) return `There is no subject \`${unknown}\`.`;
    if (![samples, guides, seed].every((number) => /^[1-9]\d{0,5}$/.test(number)))
      return 'A number from 1 to 999999 is needed.';
    const asked = positionals.length === 0 ? all : (positionals as Subject[]);
    return { asked, samples: Number(samples), guides: Number(guides), seed: Number(seed), json, isHelp };
  } catch (error) {
    return (error as Error).message;
  }
}
