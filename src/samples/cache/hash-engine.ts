import { join } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import { hashFolder, hashPaths } from '#library/hash-folder.ts';

/** The hash of the code that runs samples: of this folder, of all that it may import, and of the packages of both. */
export async function hashEngine(): Promise<string> {
  const source = join(import.meta.dirname, '..', '..');
  const folders = ['samples', 'simulator', 'library', 'guide', 'schema', 'diagnostics'];
  const hashes = folders.map((folder) => hashFolder(join(source, folder)));
  return sha256(
    (await Promise.all([...hashes, hashPaths(join(source, '..'), ['package-lock.json'])])).join(' '),
  );
}
