import { join } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import { hashFolder } from './hash-folder.ts';

/** The hash of the code that runs samples: of this folder and of the simulators' kernel. */
export async function hashEngine(): Promise<string> {
  const source = join(import.meta.dirname, '..', '..');
  const folders = ['samples', 'simulator', 'guide', 'schema'];
  return sha256((await Promise.all(folders.map((folder) => hashFolder(join(source, folder))))).join(' '));
}
