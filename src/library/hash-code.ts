import { join } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import { hashFolder, hashPaths } from './hash-folder.ts';

/**
 * The hash of code of Handrail, and of its packages: what is kept of an earlier run holds for the code that made it.
 *
 * @param folders folders of `src`, by their names
 */
export async function hashCode(folders: readonly string[]): Promise<string> {
  const source = join(import.meta.dirname, '..');
  const hashes = folders.map((folder) => hashFolder(join(source, folder)));
  const packages = hashPaths(join(source, '..'), ['package-lock.json']);
  return sha256((await Promise.all([...hashes, packages])).join(' '));
}
