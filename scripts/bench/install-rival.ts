import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/** What a rival printed, and how it ended. */
export interface RivalRun {
  readonly stdout: string;
  readonly stderr: string;
  /** Why it failed, on one line; empty where it did not. */
  readonly message: string;
}

/**
 * Installs packages of rivals, pinned, into a folder: for the bench alone, and never as dependencies. Gives the reason
 * where that fails.
 */
export async function installRival(
  folder: string,
  ...releases: readonly string[]
): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const env = { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) };
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...releases];
  const { message } = await runRival('npm', args, { cwd: folder, env });
  return message === '' ? undefined : `npm could not install it: ${message}`;
}

/** Runs a program of a rival to its end. */
export function runRival(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<RivalRun> {
  return new Promise((resolve) => {
    execFile(command, args, { ...options, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const message =
        error === null ? '' : (stderr.trim() || error.message).replaceAll(/\s+/g, ' ').slice(0, 200);
      resolve({ stdout, stderr, message });
    });
  });
}
