import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Sample } from '#guide/mdx-document.ts';
import { compareRequests, type RequestDifference, type Twins } from './compare/compare-requests.ts';
import { placeInSample, placeOfPath } from './track/place-in-sample.ts';
import type { Track } from './track/track.ts';
import type { RequestRecord, TrackOutcome } from './track/track-outcome.ts';

/** A track and what came of it, as far as it is compared. */
interface Compared {
  readonly track: Track;
  readonly outcome: Pick<TrackOutcome, 'track' | 'samples' | 'requests'>;
}

/** What one track does in one group. */
interface Turn {
  readonly track: string;
  readonly sample: Sample;
  readonly requests: readonly RequestRecord[];
}

/**
 * Compares what the tracks of a page ask of the simulators, group by group, with the first track that passed the group.
 * Only samples that were run and passed are compared: the others have findings of their own.
 */
export function compareTracks(file: string, tracks: readonly Compared[]): Diagnostic[] {
  const groups = new Set(
    tracks.flatMap(({ track }) => track.steps.flatMap(({ sample }) => sample.group ?? [])),
  );
  const known = new Map<string, Twins>();
  return [...groups].flatMap((group) => {
    const [first, ...others] = tracks.flatMap((track) => turnOf(track, group) ?? []);
    if (first === undefined) return [];
    return others.flatMap((other) => {
      if (other.sample === first.sample) return [];
      const pair = `${first.track} ${other.track}`;
      const twins = known.get(pair) ?? { there: new Map(), back: new Map() };
      known.set(pair, twins);
      const difference = compareRequests(first.requests, other.requests, twins);
      return difference === undefined ? [] : [findingOf(file, { first, other }, difference)];
    });
  });
}

function turnOf({ track, outcome }: Compared, group: string): Turn | undefined {
  const steps = track.steps.filter(({ kind, sample }) => kind === 'run' && sample.group === group);
  const ids = new Set(steps.map(({ sample }) => sample.id));
  const [first] = steps;
  const hasPassed = outcome.samples.every(({ id, status }) => !ids.has(id) || status === 'passed');
  if (first === undefined || !hasPassed) return undefined;
  const requests = outcome.requests.filter(({ sample }) => ids.has(sample)).flatMap((one) => one.requests);
  return { track: outcome.track, sample: first.sample, requests };
}

function findingOf(
  file: string,
  { first, other }: { first: Turn; other: Turn },
  { expected, actual, index }: RequestDifference,
): Diagnostic {
  const path = other.requests[index]?.path;
  const [mine, theirs] = [other, first].map(({ sample, track }) => `\`${sample.id}\` (${track})`);
  return report(
    'samples/tracks-differ',
    path === undefined ? placeInSample(file, other.sample) : placeOfPath(file, other.sample, path),
    `${mine} makes other requests than ${theirs} in the same group.`,
    {
      help: 'Let both make the same requests, or put what is not the same step outside of `<Samples>`.',
      related: [{ message: 'compared with', at: placeInSample(file, first.sample) }],
      comparison: { expected: listed(expected), actual: listed(actual) },
    },
  );
}

function listed(lines: readonly string[]): string {
  return lines.length === 0 ? 'no request' : lines.join('\n');
}
