import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { sha256 } from '#guide/sha256.ts';

/** The hash of all files of a folder, by name and content. A folder that is not there has the hash of an empty one. */
export async function hashFolder(
  folder: string,
  isIncluded: (path: string) => boolean = () => true,
): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split('/').includes('node_modules') && isIncluded(path))
    .sort();
  const lines = await Promise.all(
    paths.map(async (path) => `${relative(folder, path)} ${await hashFile(path)}`),
  );
  return sha256(lines.join('\n'));
}

/** The hash of some files or folders below a folder, by name and content. */
export async function hashPaths(folder: string, names: readonly string[]): Promise<string> {
  const lines = names.map(async (name) => {
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    return `${name} ${await (stats?.isDirectory() ? hashFolder(path) : hashFile(path))}`;
  });
  return sha256((await Promise.all(lines)).join('\n'));
}

/** What cannot be read, such as a link that leads nowhere, has the hash of nothing. */
async function hashFile(path: string): Promise<string> {
  return readFile(path).then(sha256, () => '');
}
