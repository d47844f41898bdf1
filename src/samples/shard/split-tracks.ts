import { documentsOf, type Library } from '#library/library.ts';
import { expectedDuration } from '../expected-duration.ts';
import { trackId } from '../name-track.ts';
import { pageTracks } from '../page-tracks.ts';
import type { Selection } from '../selection.ts';
import type { ShardPart } from './shard.ts';

/** What decides about a split. Machines with the same library and options split alike. */
export interface SplitOptions {
  readonly only?: Selection;
  /** What earlier runs took, by {@link trackId}, in milliseconds. */
  readonly durations: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Splits the tracks of a library over machines, so that all take about as long: the longest first, each to the machine
 * that has least to do so far. Gives them in the order of the library.
 */
export function splitTracks(
  library: Library,
  { only, durations, total }: SplitOptions,
): readonly ShardPart[] {
  const tracks = documentsOf(library)
    .filter((document) => only?.document?.(document) ?? true)
    .flatMap((document) =>
      pageTracks(document)
        .filter(({ name }) => only?.track?.(name, document) ?? true)
        .map((track) => {
          const name = { file: document.file, track: track.name };
          const duration = durations.get(trackId(name)) ?? expectedDuration(track.steps.length);
          return { ...name, duration };
        }),
    );
  const loads = Array.from({ length: total }, () => 0);
  const shards = new Map<(typeof tracks)[number], number>();
  for (const one of tracks.toSorted((a, b) => b.duration - a.duration)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + one.duration;
    shards.set(one, least + 1);
  }
  return tracks.map((one) => ({ file: one.file, track: one.track, shard: shards.get(one) ?? 1 }));
}
