import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { probeIsolation } from '#samples/isolation/probe-isolation.ts';
import { ensureDebianPackages, type NeededPrograms } from './ensure-debian-packages.ts';
import { chromiumHelp, chromiumVariable, ensureChromium } from './find-chromium.ts';
import { projectRoot } from './project.ts';

/** What tests run, besides Chromium. One that is not to be had is a reason to skip tests. */
const neededPrograms: NeededPrograms = {
  bwrap: 'bubblewrap',
  curl: 'curl',
  jq: 'jq',
  ps: 'procps',
  python3: 'python3',
  ruby: 'ruby',
  php: 'php-cli',
  go: 'golang-go',
  javac: 'default-jdk-headless',
};

const patterns = process.argv.slice(2);

process.exitCode = await main();

/** Lint, type check and every test. The last line is `N passed, N failed`. */
async function main(): Promise<number> {
  const progress = (text: string) => void process.stderr.write(text);
  const chromium = await ensureChromium(process.env, progress);
  if (chromium === undefined) {
    progress(`error: No Chromium was found, and none could be installed.\n   = help: ${chromiumHelp}\n`);
    return 2;
  }
  process.env[chromiumVariable] = chromium;
  progress(`Using ${chromium}\n`);
  const missing = await ensureDebianPackages(neededPrograms, process.env, progress);
  if (missing.length > 0) progress(`Not installed, so some tests are skipped: ${missing.join(', ')}\n`);
  const steps =
    patterns.length > 0
      ? []
      : [step('biome', ['check', '--error-on-warnings', '.']), step('tsc', ['-p', '.'])];
  const tests = await runTests(patterns.length > 0 ? patterns : ['tests/**/*.test.ts']);
  const passed = tests.passed + steps.filter(Boolean).length;
  const failed = tests.failed + steps.filter((ok) => !ok).length;
  process.stdout.write(
    `\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}\n`,
  );
  return failed > 0 || tests.passed === 0 ? 1 : 0;
}

/** Runs a tool of the project; gives whether it ended clean. */
function step(tool: string, args: readonly string[]): boolean {
  process.stderr.write(`Running ${tool} ${args.join(' ')} …\n`);
  const bin = join(projectRoot, 'node_modules', '.bin', tool);
  const { status } = spawnSync(bin, args, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] });
  process.stdout.write(`${status === 0 ? '✔' : '✖'} ${tool}\n`);
  return status === 0;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Runs one file more at once than there are cores, as tests wait for browsers and processes a fifth of the time. Without network
 * namespaces, samples of two files want the same port.
 */
async function runTests(globPatterns: readonly string[]): Promise<Counts> {
  const { isolation } = await probeIsolation();
  const concurrency = isolation === 'none' ? 1 : availableParallelism() + 1;
  return new Promise((done) => {
    const stream = run({ globPatterns: [...globPatterns], cwd: projectRoot, concurrency });
    stream.on('test:summary', ({ file, counts }) => {
      if (file !== undefined) return;
      const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
      stream.once('end', () =>
        done({ passed: counts.passed, failed, skipped: counts.skipped + counts.todo }),
      );
    });
    stream.compose(new spec()).pipe(process.stdout, { end: false });
  });
}
