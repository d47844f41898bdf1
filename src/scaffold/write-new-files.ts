import { randomUUID } from 'node:crypto';
import { type FileHandle, link, lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeUnfinished } from '#library/remove-unfinished.ts';
import { refuseFiles } from './refuse-files.ts';

/** How new files are written. */
export interface WriteNewFilesOptions {
  /** Ends the writing; what was begun is removed. */
  readonly signal?: AbortSignal;
  /** Writes a text into a new, empty file. */
  readonly write?: (handle: FileHandle, text: string) => Promise<void>;
}

/**
 * Writes all files of a scaffold or a draft, or none. Each is written under a temporary name and forced to disk; only when all
 * are, they get their names, in the order of the map. An error or an abort removes what was begun: the files, and the folders
 * that were made for them. What is there already is never touched.
 *
 * @param root the absolute folder that the files lie in; it is made where it is missing
 * @param files texts by path, relative to the root, with forward slashes
 * @throws {RefusedFilesError} before anything is written, where files are there already or paths lead out of the root
 */
export async function writeNewFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  options: WriteNewFilesOptions = {},
): Promise<void> {
  const { signal = new AbortController().signal } = options;
  signal.throwIfAborted();
  await refuseFiles(root, [...files.keys()]);
  const begun: Begun = { folders: [], temporary: [], published: [] };
  try {
    const written: [temporary: string, file: string][] = [];
    for (const [path, text] of files) {
      signal.throwIfAborted();
      const file = join(root, path);
      await makeFolder(dirname(file), begun);
      written.push([await writeTemporary(file, text, { ...options, begun }), file]);
    }
    for (const [temporary, file] of written) {
      signal.throwIfAborted();
      await publish(temporary, file);
      begun.published.push(file);
    }
    signal.throwIfAborted();
  } catch (cause) {
    for (const file of begun.published) await rm(file, { force: true });
    throw cause;
  } finally {
    await removeRest(begun);
  }
}

/** What was made so far, in its order. */
interface Begun {
  readonly folders: string[];
  readonly temporary: string[];
  readonly published: string[];
}

/** Makes a folder and those above it that are missing; first clears one that is there of what a killed process left. */
async function makeFolder(folder: string, begun: Begun): Promise<void> {
  // Not by `recursive`, which hides why a folder cannot be made.
  if (await isThere(folder)) return removeUnfinished(folder);
  await makeFolder(dirname(folder), begun);
  try {
    await mkdir(folder);
    begun.folders.push(folder);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function writeTemporary(
  file: string,
  text: string,
  {
    begun,
    write = (handle, whole) => handle.writeFile(whole),
  }: WriteNewFilesOptions & { readonly begun: Begun },
): Promise<string> {
  const temporary = `${file}.${randomUUID()}.${process.pid}.tmp`;
  const handle = await open(temporary, 'wx');
  begun.temporary.push(temporary);
  try {
    await write(handle, text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return temporary;
}

/** Gives a written file its name, unless somebody took that meanwhile. */
async function publish(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (cause) {
    // Some file systems have no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    if (await isThere(file)) throw cause;
    await rename(temporary, file);
  }
}

/** Removes the temporary files, and the folders that were made and are empty. */
async function removeRest({ folders, temporary }: Begun): Promise<void> {
  for (const file of temporary) await rm(file, { force: true });
  for (const folder of folders.toReversed()) await rmdir(folder).catch(() => undefined);
}
