import { sha256 } from '#guide/sha256.ts';
import { hashFolder } from '#library/hash-folder.ts';
import type { Library } from '#library/library.ts';
import { hashEngine } from '../cache/hash-engine.ts';
import { findPackages } from '../find-packages.ts';
import { readCommit } from '../read-commit.ts';
import type { ShardOrigin } from './shard.ts';

/** The code and the content of a run on this machine. */
export async function readOrigin({ root }: Pick<Library, 'root'>): Promise<ShardOrigin> {
  const [engine, folder, packages, commit] = await Promise.all([
    hashEngine(),
    hashFolder(root),
    findPackages(root),
    readCommit(root),
  ]);
  return { engine, content: sha256(`${folder} ${packages?.lockfile ?? ''}`), commit };
}
