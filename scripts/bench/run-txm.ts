import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Measured, type Missing, secondsSince } from './measured.ts';
import type { RivalBlock, RivalSite } from './open-site.ts';

/** Pinned, installed for the bench alone, and never a dependency. */
const release = 'txm@8.2.0';

/**
 * A rival from npm that runs the blocks of Markdown in any language, each by a process of its own, and compares what
 * they print: `txm`, all blocks in one page, as many at once as cores.
 */
export async function runTxm(site: RivalSite): Promise<Measured | Missing> {
  const folder = join(site.folder, 'txm');
  const problem = await install(folder);
  if (problem !== undefined) return { name: release, missing: problem };
  const page = join(folder, 'blocks.md');
  await writeFile(page, site.blocks.map((block, index) => annotate(site, block, index)).join('\n'));
  const script = join(folder, 'node_modules/txm/src/cli.js');
  const args = [script, '--jobs', String(availableParallelism()), page];
  const begin = performance.now();
  const { stdout, message } = await run(process.execPath, args, { cwd: folder, env: site.environment });
  const seconds = secondsSince(begin);
  const results = stdout.match(/^(?:not )?ok \d+/gm) ?? [];
  if (results.length === 0) return { name: release, missing: `it printed no result: ${message}` };
  return {
    name: release,
    about: 'each block once; no isolation, sessions, tracks or error rows',
    seconds,
    run: results.length,
    passed: results.filter((line) => line.startsWith('ok')).length,
    processes: results.length,
  };
}

/** Gives the reason where it cannot be installed. */
async function install(folder: string): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) };
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', release];
  const { message } = await run('npm', args, { cwd: folder, env });
  return message === '' ? undefined : `npm could not install it: ${message}`;
}

/** The block as `txm` wants it; every block has a folder of its own, as they run at once. */
function annotate({ tools }: RivalSite, { language, text, output }: RivalBlock, index: number): string {
  const commands = {
    bash: `${tools.bash?.path ?? 'bash'} -s`,
    javascript: `${process.execPath} --input-type=module -`,
    python: `${tools.python3?.path ?? 'python3'} -`,
  };
  const program = `cd "$(mktemp -d -p .)" && exec ${commands[language]}`;
  const fence = (content: string) => `\`\`\`\n${content}\n\`\`\`\n`;
  return [
    `<!-- !test program ${program} -->\n`,
    `<!-- !test in ${index} -->\n\n${fence(text)}`,
    `<!-- !test out ${index} -->\n\n${fence(output)}`,
  ].join('\n');
}

interface Printed {
  readonly stdout: string;
  /** Why it failed, on one line; empty where it did not. */
  readonly message: string;
}

function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Printed> {
  return new Promise((resolve) => {
    execFile(command, args, { ...options, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const message =
        error === null ? '' : (stderr.trim() || error.message).replaceAll(/\s+/g, ' ').slice(0, 200);
      resolve({ stdout, message });
    });
  });
}
