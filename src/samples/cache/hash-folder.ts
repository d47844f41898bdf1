import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { sha256 } from '#guide/sha256.ts';

/** The hash of all files of a folder, by name and content. A folder that is not there has the hash of an empty one. */
export async function hashFolder(
  folder: string,
  isIncluded: (path: string) => boolean = () => true,
): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split('/').includes('node_modules') && isIncluded(path))
    .sort();
  const lines = await Promise.all(
    paths.map(async (path) => `${relative(folder, path)} ${sha256(await readFile(path))}`),
  );
  return sha256(lines.join('\n'));
}
