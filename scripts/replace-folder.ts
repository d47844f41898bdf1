import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '#library/is-running.ts';

/**
 * Replaces a folder by a finished new one: two renames, so that a reader sees the old one or the new one, whole.
 * What a killed run left between the two is mended by {@link recoverFolder}.
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  if (await exists(target)) await rename(target, old);
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
}

/** Brings back the folder that a killed run had moved aside, and removes what such runs left. */
export async function recoverFolder(target: string): Promise<void> {
  const leftovers = await siblings(target);
  const old = leftovers.find((path) => path.includes('.old-'));
  if (old !== undefined && !(await exists(target))) await rename(old, target);
  for (const path of leftovers) if (!isInUse(path)) await rm(path, { recursive: true, force: true });
}

/** The folder in which a new version of `target` is made: beside it, so that a rename suffices. */
export function freshFolder(target: string): string {
  return `${target}.new-${process.pid}`;
}

async function siblings(target: string): Promise<string[]> {
  const folder = dirname(target);
  const pattern = new RegExp(`^${RegExp.escape(basename(target))}\\.(old|new)-\\d+$`);
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
}

/** Whether the process that made a leftover still runs. */
function isInUse(path: string): boolean {
  return isRunning(Number(/-(\d+)$/.exec(path)?.[1]));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
