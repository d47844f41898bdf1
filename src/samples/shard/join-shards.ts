import { trackId } from '../name-track.ts';
import type { RunTrack } from '../run-track.ts';
import type { ShardOrigin, ShardRecord } from './shard.ts';

/** A shard, and the file it was read from. */
export interface ReadShard {
  readonly path: string;
  readonly record: ShardRecord;
}

/** All tracks of a run, or why the shards do not make up one. */
export type JoinedShards =
  | ({ readonly kind: 'joined'; readonly tracks: readonly RunTrack[] } & Pick<
      ShardRecord,
      'isolation' | 'target'
    >)
  | Refusal;

interface Refusal {
  readonly kind: 'refused';
  readonly message: string;
  readonly help: string;
}

/**
 * Puts the shards of a run together. Refused are shards of other code, content or commit than `here`, of different
 * runs, against different targets or with different isolation (evidence names one of each), a missing and a doubled
 * one.
 */
export function joinShards(shards: readonly ReadShard[], here: ShardOrigin): JoinedShards {
  const [first] = shards;
  if (first === undefined) return refuse('There is no shard to merge.', 'Run them with `--shard i/n` first.');
  return (
    differentOrigin(shards, here) ??
    unevenSet(shards, first) ??
    differentRuns(shards, first) ??
    joined(shards, first.record)
  );
}

const rerun = 'Run all shards again with this very version of content and Handrail.';

function differentOrigin(shards: readonly ReadShard[], here: ShardOrigin): Refusal | undefined {
  for (const { path, record } of shards) {
    const { engine, content, commit } = record.origin;
    if (engine !== here.engine)
      return refuse(`\`${path}\` was written by another version of Handrail.`, rerun);
    if (commit !== here.commit) {
      return refuse(
        `\`${path}\` is of the commit ${nameOf(commit)}, and this is ${nameOf(here.commit)}.`,
        rerun,
      );
    }
    if (content !== here.content) return refuse(`\`${path}\` is of other content than this.`, rerun);
  }
  return undefined;
}

function nameOf(commit: string | null): string {
  return commit === null ? 'none' : `\`${commit.slice(0, 12)}\``;
}

function unevenSet(shards: readonly ReadShard[], first: ReadShard): Refusal | undefined {
  const { total } = first.record.shard;
  const other = shards.find(({ record }) => record.shard.total !== total);
  if (other !== undefined) {
    const sizes = `\`${first.path}\` is one of ${total}, \`${other.path}\` one of ${other.record.shard.total}`;
    return refuse(`These are shards of different runs: ${sizes}.`, 'Remove those of the other run.');
  }
  const byIndex = Map.groupBy(shards, ({ record }) => record.shard.index);
  const twice = [...byIndex.values()].find(({ length }) => length > 1);
  if (twice !== undefined) {
    const paths = twice.map(({ path }) => `\`${path}\``).join(' and ');
    return refuse(`A shard is there twice: ${paths}.`, 'Name each shard once.');
  }
  const missing = Array.from({ length: total }, (_, index) => index + 1).filter(
    (index) => !byIndex.has(index),
  );
  if (missing.length === 0) return undefined;
  const names = missing.map((index) => `${index}/${total}`).join(', ');
  const isOne = missing.length === 1;
  return refuse(
    `${isOne ? 'A shard is' : 'Shards are'} missing: ${names}.`,
    `Run ${isOne ? 'it' : 'them'} with \`--shard\`, and name ${isOne ? 'its file' : 'their files'} too.`,
  );
}

function differentRuns(shards: readonly ReadShard[], first: ReadShard): Refusal | undefined {
  const plan = JSON.stringify(first.record.plan);
  const split = shards.find(({ record }) => JSON.stringify(record.plan) !== plan);
  if (split !== undefined) {
    return refuse(
      `\`${first.path}\` and \`${split.path}\` split the tracks differently.`,
      'Run all shards with the same paths and options, and with the same `.handrail/durations.json` or none.',
    );
  }
  for (const what of ['target', 'isolation'] as const) {
    const one = first.record[what];
    const other = shards.find(({ record }) => record[what] !== one);
    if (other === undefined) continue;
    return refuse(
      `\`${first.path}\` ran with the ${what} ${one}, \`${other.path}\` with ${other.record[what]}.`,
      `Run all shards with the same \`--${what}\`, on like machines.`,
    );
  }
  return undefined;
}

/** In the order of the plan, which is that of the library. */
function joined(shards: readonly ReadShard[], { plan, target, isolation }: ShardRecord): JoinedShards {
  const ran = new Map(
    shards.flatMap(({ record }) =>
      record.tracks.map((one) => [trackId({ file: one.file, track: one.track.name }), one] as const),
    ),
  );
  return { kind: 'joined', target, isolation, tracks: plan.flatMap((part) => ran.get(trackId(part)) ?? []) };
}

function refuse(message: string, help: string): Refusal {
  return { kind: 'refused', message, help };
}
