import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { RefusedFilesError } from './refused-files-error.ts';

/**
 * Refuses to write files below a root: those that are there already, all of them named, and those whose path leads out of
 * it, by itself or by a link on its way.
 *
 * @param paths relative to the absolute root, with forward slashes
 * @throws {RefusedFilesError}
 */
export async function refuseFiles(root: string, paths: readonly string[]): Promise<void> {
  const outside = paths.filter(leadsOut);
  if (outside.length > 0) throw leaves(outside);
  const linked: string[] = [];
  const blocked: string[] = [];
  const taken: string[] = [];
  for (const path of paths) {
    const state = await stateOf(root, path);
    if (state === 'linked') linked.push(path);
    else if (state === 'taken') taken.push(path);
    else if (state !== 'free') blocked.push(state.blockedBy);
  }
  if (linked.length > 0) throw leaves(linked);
  if (blocked.length > 0) {
    const what = list([...new Set(blocked)]);
    throw new RefusedFilesError(`No folder can be made where a file is: ${what}.`, 'Move it out of the way.');
  }
  if (taken.length > 0) {
    const problem =
      taken.length === 1
        ? `${list(taken)} is there already`
        : `these files are there already: ${list(taken)}`;
    throw new RefusedFilesError(
      `Nothing is written, as ${problem}.`,
      'Choose another slug, or move what is there out of the way: nothing is ever overwritten.',
    );
  }
}

type PathState = 'free' | 'taken' | 'linked' | { readonly blockedBy: string };

/** Looks at each step of a path, down to the first that does not exist. */
async function stateOf(root: string, path: string): Promise<PathState> {
  const steps = path.split('/');
  for (let count = 1; count <= steps.length; count += 1) {
    const part = steps.slice(0, count).join('/');
    const stats = await lstat(join(root, part)).catch(() => undefined);
    if (stats === undefined) return 'free';
    if (count === steps.length) return 'taken';
    if (stats.isSymbolicLink() && !(await staysInside(root, join(root, part)))) return 'linked';
    if (!stats.isDirectory() && !stats.isSymbolicLink()) return { blockedBy: part };
  }
  return 'free';
}

/** Whether a link leads to something below the root. */
async function staysInside(root: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => undefined);
  const real = await realpath(root).catch(() => root);
  return target?.startsWith(`${real}${sep}`) === true;
}

function leadsOut(path: string): boolean {
  const steps = path.split('/');
  return /[\\\0]|^[a-z]:/i.test(path) || steps.some((step) => step === '' || step === '.' || step === '..');
}

function leaves(paths: readonly string[]): RefusedFilesError {
  return new RefusedFilesError(
    `Nothing is written, as these paths lead out of the folder: ${list(paths)}.`,
    'Write paths that stay below it, with forward slashes and without `..` or links.',
  );
}

function list(paths: readonly string[]): string {
  return paths.map((path) => `\`${path}\``).join(', ');
}
