import { dirname, relative } from 'node:path';
import type { Library } from '#library/library.ts';
import { readDurations } from '#samples/recorded-durations.ts';
import type { RunResult } from '#samples/run-result.ts';
import type { Selection } from '#samples/selection.ts';
import { readOrigin } from '#samples/shard/read-origin.ts';
import type { Shard, ShardPart } from '#samples/shard/shard.ts';
import { writeShard } from '#samples/shard/shard-file.ts';
import { splitTracks } from '#samples/shard/split-tracks.ts';
import { type CommandContext, type Option, UsageError } from '../command.ts';

/** The option that runs a part of the samples. */
export const shardOption = {
  shard: {
    type: 'string',
    value: 'I/N',
    help: 'Runs the I-th of N parts of about the same duration, and keeps the result for `handrail samples merge`.',
  },
} as const satisfies Record<string, Option>;

/** A shard of a run, planned. */
export interface PlannedShard {
  readonly shard: Shard;
  readonly plan: readonly ShardPart[];
  /** The tracks of this shard. */
  readonly only: Selection;
}

/** The shard that an option means. @throws {UsageError} where it means none */
export function shardOf(value: CommandContext['options'][string]): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index = 0, total = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(String(value)) ?? []).map(Number);
  if (index >= 1 && index <= total) return { index, total };
  throw new UsageError(
    `\`${value}\` is no shard.`,
    'Give the number of the shard and how many there are, such as `--shard 1/3`.',
  );
}

/** Plans a shard: which tracks are whose. */
export async function planShard(
  library: Library,
  { shard, only, stateDir }: { shard: Shard; only: Selection; stateDir: string },
): Promise<PlannedShard> {
  const durations = await readDurations(stateDir);
  const plan = splitTracks(library, { only, durations, total: shard.total });
  const own = Map.groupBy(
    plan.filter((part) => part.shard === shard.index),
    ({ file }) => file,
  );
  const has = (file: string, track: string) => own.get(file)?.some((part) => part.track === track) ?? false;
  return {
    shard,
    plan,
    only: {
      document: ({ file }) => own.has(file),
      track: (track, { file }) => has(file, track),
    },
  };
}

/** Keeps what a shard did. Gives the line that says where. */
export async function keepShard(
  { stateDir, library, isUnchanged }: { stateDir: string; library: Library; isUnchanged: boolean },
  { shard, plan }: PlannedShard,
  { target, isolation, tracks }: RunResult,
): Promise<string> {
  const origin = await readOrigin(library);
  const path = await writeShard(stateDir, { shard, origin, target, isolation, isUnchanged, plan, tracks });
  const shown = relative(dirname(stateDir), path);
  return `Shard ${shard.index} of ${shard.total}: ${tracks.length} of ${plan.length} tracks, kept in ${shown}.\n`;
}
