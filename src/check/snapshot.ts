import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file as it was when a check began. */
export interface SnapshotFile {
  /** Of its content; of its size and time where it is large or cannot be read. */
  readonly hash: string;
  /** Its size and the time of its last change: differs when it was written since. */
  readonly stamp: string;
}

/** The files of a content root by path, in order. */
export type Snapshot = ReadonlyMap<string, SnapshotFile>;

const maximumBytes = 1024 * 1024;
const missing = 'missing';

/** Hashes files of a content root, given by their paths in it. */
export function takeSnapshot(root: string, paths: readonly string[]): Snapshot {
  return new Map(
    paths.map((path) => {
      const stamp = stampOf(join(root, path));
      return [path, { hash: hashOf(join(root, path), stamp), stamp }];
    }),
  );
}

/** Whether a file is as it was, or still missing. */
export function isUnchanged(root: string, path: string, snapshot: Snapshot): boolean {
  return (snapshot.get(path)?.stamp ?? missing) === stampOf(join(root, path));
}

/** The hash of the content of a file. */
export function hashBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

function stampOf(path: string): string {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? missing : `${stats.size} ${stats.mtimeNs} ${stats.ino} ${stats.isFile()}`;
  } catch {
    return 'unreadable';
  }
}

function hashOf(path: string, stamp: string): string {
  if (Number(stamp.split(' ')[0]) > maximumBytes) return stamp;
  try {
    return hashBytes(readFileSync(path));
  } catch {
    return stamp;
  }
}
