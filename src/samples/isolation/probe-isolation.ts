import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { systemPath } from '../find-tools.ts';
import type { FoundIsolation } from './isolation.ts';
import { sandboxed, workerCommand } from './sandbox.ts';

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
    execFile(command, args, { env, timeout: 5000 }, (error, _stdout, stderr) => {
      if (error === null) return resolve({ isolation: 'bubblewrap' });
      resolve({ isolation: 'none', isolationReason: reasonOf(error, stderr) });
    });
  });
}

function reasonOf(error: Error & { readonly code?: unknown }, stderr: string): string {
  if (error.code === 'ENOENT' || error.code === 'EACCES') {
    return 'bubblewrap is not installed. Debian and Ubuntu have it: `apt-get install bubblewrap`.';
  }
  const said = stderr.trim().split('\n')[0] ?? '';
  if (said.includes('disable-userns')) return 'bubblewrap is too old. It must be 0.8 or newer.';
  return `bubblewrap does not work here (${said === '' ? error.message : said}). Allow unprivileged user namespaces: on Ubuntu \`sysctl kernel.apparmor_restrict_unprivileged_userns=0\`, in Docker \`--security-opt seccomp=unconfined\`.`;
}
