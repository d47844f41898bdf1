import type { RunTrack } from '../run-track.ts';
import type { TargetName } from '../target/target.ts';

/** One of the machines that share a run: the first is 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** A track of a run, and which shard runs it. */
export interface ShardPart {
  readonly file: string;
  readonly track: string;
  /** 1-based. */
  readonly shard: number;
}

/** What all shards of a run must have in common: results of other code or content must not be joined. */
export interface ShardOrigin {
  /** The hash of the code that runs samples. */
  readonly engine: string;
  /** The hash of the content root and of the lockfile of the packages that samples import. */
  readonly content: string;
  readonly commit: string | null;
}

/** What one shard did. Plain data. */
export interface ShardRecord {
  readonly shard: Shard;
  readonly origin: ShardOrigin;
  readonly target: TargetName;
  readonly isolation: string;
  /** Whether only changed pages were meant, and there is none: then an empty plan is no mistake. */
  readonly isUnchanged: boolean;
  /** The tracks of all shards, in the order of the library. */
  readonly plan: readonly ShardPart[];
  /** Those of this one, run. */
  readonly tracks: readonly RunTrack[];
}
