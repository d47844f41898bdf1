import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How a file is written. */
export interface WriteOptions {
  /** Called with the new file before it takes the place of the old one; rejects where it must not. */
  readonly prepare?: (handle: FileHandle) => Promise<void>;
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, forced to disk, then renamed. The temporary file
 * has the number of its process in its name: see `removeUnfinished`.
 *
 * @param text the whole text, or its parts in order, of which no more than one is in memory
 */
export async function writeWhole(
  file: string,
  text: string | Iterable<string>,
  { prepare }: WriteOptions = {},
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await prepare?.(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}
