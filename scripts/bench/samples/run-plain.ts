import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runPool } from '#samples/run-pool.ts';
import { type Measured, secondsSince } from './measured.ts';
import type { RivalBlock, RivalSite } from './open-site.ts';

const suffixes = { bash: '.sh', javascript: '.mjs', python: '.py' } as const;
const tools = { bash: 'bash', javascript: 'node', python: 'python3' } as const;

/** The simplest rival: every block is written to a file and run by a process of its own, as many at once as cores. */
export async function runPlain(site: RivalSite): Promise<Measured> {
  const pages = Map.groupBy(site.blocks, ({ page }) => page);
  const begin = performance.now();
  const results = await runPool(
    [...pages].map(
      ([page, blocks]) =>
        () =>
          runPage(site, join(site.folder, 'plain', page), blocks),
    ),
    availableParallelism(),
    () => undefined,
  );
  return {
    name: 'a process a sample',
    about: 'each block once; no isolation, sessions, tracks or error rows',
    seconds: secondsSince(begin),
    run: site.blocks.length,
    passed: results.reduce((sum, passed) => sum + passed, 0),
    processes: site.blocks.length,
  };
}

async function runPage(site: RivalSite, folder: string, blocks: readonly RivalBlock[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  let passed = 0;
  for (const [index, { language, text, output }] of blocks.entries()) {
    const file = join(folder, `block-${index}${suffixes[language]}`);
    await writeFile(file, `${text}\n`);
    const printed = await runFile(site.tools[tools[language]]?.path ?? tools[language], file, site);
    if (printed?.trimEnd() === output) passed += 1;
  }
  return passed;
}

/** What a program printed; nothing if it failed. */
function runFile(command: string, file: string, { environment }: RivalSite): Promise<string | undefined> {
  const child = spawn(command, [file], {
    cwd: join(file, '..'),
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('close', (code) => resolve(code === 0 ? stdout : undefined));
  });
}
