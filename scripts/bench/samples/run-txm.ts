import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installRival, runRival } from '../install-rival.ts';
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
  const problem = await installRival(folder, release);
  if (problem !== undefined) return { name: release, missing: problem };
  const page = join(folder, 'blocks.md');
  await writeFile(page, site.blocks.map((block, index) => annotate(site, block, index)).join('\n'));
  const script = join(folder, 'node_modules/txm/src/cli.js');
  const args = [script, '--jobs', String(availableParallelism()), page];
  const begin = performance.now();
  const { stdout, message } = await runRival(process.execPath, args, { cwd: folder, env: site.environment });
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
