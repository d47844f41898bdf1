import { lstatSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Why something cannot be read, such as `is a link that leads nowhere`, and what to do about it. */
export interface Oddity {
  readonly why: string;
  readonly help: string;
}

/**
 * Why a path is no file of a folder that can be read; undefined where it is one, or where nothing stands. Links to other
 * files of the folder are files; one that leads out of it could show what is not of it. Both paths are absolute.
 */
export function describeOddity(root: string, path: string): Oddity | undefined {
  try {
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry === undefined) return undefined;
    const isLink = entry.isSymbolicLink();
    const target = isLink ? statSync(path) : entry;
    if (target.isDirectory()) return isLink ? linkToFolder : folderOddity;
    if (!target.isFile()) return special;
    return isLink && !isWithin(realpathSync(root), realpathSync(path)) ? linkOut : undefined;
  } catch (error) {
    return explainError(error as NodeJS.ErrnoException);
  }
}

/** What stands where a file is read. */
export const folderOddity: Oddity = { why: 'is a folder, where a file is read', help: 'Rename the folder.' };
const special: Oddity = { why: 'is no file, but a pipe, a socket or a device', help: 'Put a file there.' };
const linkToFolder: Oddity = {
  why: 'is a link to a folder, which is not followed',
  help: 'Put the folder itself there.',
};
const linkOut: Oddity = {
  why: 'is a link that leads out of the content root',
  help: 'Put the file itself there.',
};

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const denied: Oddity = { why: 'may not be read', help: 'Give whoever runs Handrail the right to read it.' };
const explanations = new Map<string | undefined, Oddity>([
  ['EACCES', denied],
  ['EPERM', denied],
  [
    'ENOENT',
    { why: 'is a link that leads nowhere', help: 'Put the file itself there, or correct the link.' },
  ],
  [
    'ELOOP',
    { why: 'is a link that leads to itself', help: 'Put the file itself there, or correct the link.' },
  ],
]);

/** The same for an error of the system, without the paths in its message, which tell of the machine. */
export function explainError({ code }: Pick<NodeJS.ErrnoException, 'code'>): Oddity {
  return (
    explanations.get(code) ?? {
      why: `cannot be read (${code ?? 'unknown'})`,
      help: 'Look whether the disk is sound.',
    }
  );
}
