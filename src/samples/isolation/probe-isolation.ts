import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { systemPath } from '../find-tools.ts';
import { giveFilter } from './give-filter.ts';
import type { FoundIsolation } from './isolation.ts';
import { sandboxed, workerCommand } from './sandbox.ts';

const notInstalled = 'bubblewrap is not installed. Debian and Ubuntu have it: `apt-get install bubblewrap`.';

/** Finds the strongest isolation that works here, by starting a sandbox in a sandbox as a run does. About 20 ms. */
export function probeIsolation(): Promise<FoundIsolation> {
  const workspace = tmpdir();
  const inner = sandboxed(
    { isolation: 'bubblewrap', workspace, writable: [workspace], readable: [] },
    { command: '/usr/bin/true', args: [] },
  );
  const { command, args } = workerCommand({ isolation: 'bubblewrap', folder: workspace }, inner);
  return new Promise((resolve) => {
    const env = { PATH: systemPath.join(':') };
    const stdio = ['ignore', 'ignore', 'pipe', 'ignore', 'pipe'] as const;
    const child = spawn(command, args, { env, timeout: 20_000, stdio: [...stdio] });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
    giveFilter(child);
    child.once('error', () => resolve({ isolation: 'none', isolationReason: notInstalled }));
    child.once('close', (status, signal) => {
      if (status === 0) return resolve({ isolation: 'bubblewrap' });
      const [line = ''] = said.trim().split('\n');
      resolve({
        isolation: 'none',
        isolationReason: reasonOf(line === '' ? `it ended with ${status ?? signal}` : line),
      });
    });
  });
}

function reasonOf(said: string): string {
  if (said.includes('disable-userns')) return 'bubblewrap is too old. It must be 0.8 or newer.';
  return `bubblewrap does not work here (${said}). Allow unprivileged user namespaces: on Ubuntu \`sysctl kernel.apparmor_restrict_unprivileged_userns=0\`, in Docker \`--security-opt seccomp=unconfined\`.`;
}
