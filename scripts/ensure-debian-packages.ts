import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { findProgram, systemPath } from '#samples/find-tools.ts';

/** Programs that are wanted, each with the Debian package that brings it. */
export type NeededPrograms = Readonly<Record<string, string>>;

/**
 * Installs, with apt-get, the packages of the programs that are not on the PATH: as root on Debian, else nothing is
 * tried.
 *
 * @returns the programs that are missing even so; every step is said through `progress`
 */
export async function ensureDebianPackages(
  needed: NeededPrograms,
  env: NodeJS.ProcessEnv,
  progress: (text: string) => void,
): Promise<string[]> {
  const folders = [...(env['PATH'] ?? '').split(delimiter), ...systemPath];
  const missing = await missingPrograms(needed, folders);
  const aptGet = await findProgram('apt-get', folders);
  if (missing.length === 0 || process.getuid?.() !== 0 || aptGet === undefined) return missing;
  const packages = new Set(missing.flatMap((program) => needed[program] ?? []));
  progress(`Installing what is missing from Debian: ${[...packages].join(', ')} …\n`);
  const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  await runInstaller(aptGet, ['update', '-q'], aptEnv);
  for (const name of packages) {
    await runInstaller(aptGet, ['install', '-q', '-y', '--no-install-recommends', name], aptEnv);
  }
  return missingPrograms(needed, folders);
}

/** Runs an installer with its output on stderr, until it ends, well or not, or has taken five minutes. */
export function runInstaller(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  return new Promise((done) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 2, 2], timeout: 300_000 });
    child.on('error', () => done());
    child.on('exit', () => done());
  });
}

async function missingPrograms(needed: NeededPrograms, folders: readonly string[]): Promise<string[]> {
  const names = Object.keys(needed);
  const paths = await Promise.all(names.map((name) => findProgram(name, folders)));
  return names.filter((_, index) => paths[index] === undefined);
}
