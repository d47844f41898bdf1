import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import type { Isolation } from './isolation.ts';
import { sandboxed, workerCommand } from './sandbox.ts';

/** Finds the strongest isolation that works here, by starting a sandbox in a sandbox as a run does. About 20 ms. */
export async function probeIsolation(): Promise<Isolation> {
  const workspace = tmpdir();
  const inner = sandboxed(
    { isolation: 'bubblewrap', workspace, readable: [] },
    { command: '/usr/bin/true', args: [] },
  );
  const { command, args } = workerCommand({ isolation: 'bubblewrap', folder: workspace }, inner);
  try {
    await promisify(execFile)(command, args, { env: { PATH: process.env['PATH'] }, timeout: 5000 });
    return 'bubblewrap';
  } catch {
    return 'none';
  }
}
