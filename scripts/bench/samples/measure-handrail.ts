import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '#library/load-library.ts';
import type { Host } from '#samples/inspect-host.ts';
import { runSamples } from '#samples/run-library.ts';
import { projectRoot } from '../../project.ts';
import { type Measured, secondsSince } from './measured.ts';

/** The command line’s own report, as far as the bench reads it. */
interface Report {
  readonly samples: readonly { readonly status: string; readonly cached: boolean }[];
}

/**
 * Runs `handrail samples` three times, its start included: with an empty cache, again with nothing changed, and with
 * one sample changed. The processes are counted in another run of each kind, as they start.
 */
export async function measureHandrail(parent: string, host: Host): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  const change = () => changeOneSample(join(parent, 'content'));
  for (const [name, about, prepare] of [
    ['cold', 'nothing in the cache; a worker a core, and one process a session', async () => undefined],
    ['warm', 'nothing changed', async () => undefined],
    ['one changed', 'one sample of one guide changed', change],
  ] as const) {
    await prepare();
    const begin = performance.now();
    const { samples } = await runCommandLine(parent);
    const seconds = secondsSince(begin);
    await prepare();
    const processes = await countProcesses(parent, host);
    const run = samples.filter(({ cached }) => !cached).length;
    const passed = samples.filter(({ cached, status }) => !cached && status === 'passed').length;
    measured.push({ name: `handrail, ${name}`, about, seconds, run, passed, processes });
  }
  return measured;
}

/** Changes what the first sample of the first guide says, not what it prints. */
async function changeOneSample(root: string): Promise<void> {
  const file = join(root, 'guides/guide-0/index.mdx');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('\n```bash\n', '\n```bash\n# Changed.\n'));
}

function runCommandLine(parent: string): Promise<Report> {
  const script = join(projectRoot, 'scripts', 'handrail.ts');
  const args = [script, 'samples', '--reporter', 'json', '--root', parent];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said.stdout) as Report);
      else reject(new Error(`handrail samples ended with ${code}: ${said.stderr.slice(-4000)}`));
    });
  });
}

/** Counts in a cache of its own, which follows that of the command line run by run. */
async function countProcesses(parent: string, host: Host): Promise<number> {
  let count = 0;
  await runSamples({
    library: await loadLibrary(join(parent, 'content')),
    host,
    cacheDir: join(parent, 'counted'),
    onStarted: (processes) => {
      count += processes;
    },
  });
  return count;
}
