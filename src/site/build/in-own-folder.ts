import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '#library/is-running.ts';

/**
 * Runs a build of Astro in a working directory that no other process has, and gives what it gives. Astro writes the modules
 * of its pages below the working directory and loads them from there: two builds with the same one would take each
 * other’s away, and from a directory outside the project they would not find their packages. What killed builds left is
 * removed.
 */
export async function inOwnFolder<Result>(projectRoot: string, run: () => Promise<Result>): Promise<Result> {
  const parent = join(projectRoot, 'node_modules', '.cache', 'handrail-build');
  const folder = join(parent, String(process.pid));
  await removeLeftovers(parent);
  await mkdir(folder, { recursive: true });
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await run();
  } finally {
    process.chdir(before);
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeLeftovers(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const left = names.filter((name) => !isRunning(Number(name)));
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}
