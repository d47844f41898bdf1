import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '#guide/sha256.ts';
import { writeWhole } from '#library/write-whole.ts';
import type { Shard, ShardRecord } from './shard.ts';

/** The folder in which the shards of a run are kept. */
export function shardFolder(stateDir: string): string {
  return join(stateDir, 'shards');
}

/** The name of a shard’s file: `2-of-3.json`. */
function shardFileName({ index, total }: Shard): string {
  return `${index}-of-${total}.json`;
}

/** Writes what a shard did, whole or not at all; gives the path. The first line is the hash of the rest. */
export async function writeShard(stateDir: string, record: ShardRecord): Promise<string> {
  const path = join(shardFolder(stateDir), shardFileName(record.shard));
  const text = JSON.stringify(record);
  await writeWhole(path, `${sha256(text)}\n${text}\n`);
  return path;
}

/**
 * Reads what a shard did; undefined where the file is damaged, or is none of ours.
 *
 * @throws where there is no such file
 */
export async function readShard(path: string): Promise<ShardRecord | undefined> {
  const [hash, text = ''] = (await readFile(path, 'utf8')).split('\n');
  return sha256(text) === hash ? (JSON.parse(text) as ShardRecord) : undefined;
}
