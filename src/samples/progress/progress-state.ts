import { expectedDuration } from '../expected-duration.ts';
import { type TrackName, trackId } from '../name-track.ts';
import type { RunEvent } from '../run-event.ts';

/** How far a run is. */
export interface ProgressState {
  /** When it began, in milliseconds of any clock. */
  readonly begun: number;
  /** How long each track is expected to take, by {@link trackId}, in milliseconds. */
  readonly expected: ReadonlyMap<string, number>;
  readonly steps: number;
  readonly stepsDone: number;
  readonly ended: number;
  /** Those of the ended tracks that were taken from the cache. */
  readonly cached: number;
  /** What all tracks that are not taken from the cache are expected to take, and those of them that have ended. */
  readonly work: number;
  readonly workDone: number;
  /** Tracks under way: the share of each that is done, 0 to 1. */
  readonly running: ReadonlyMap<string, number>;
}

/**
 * The state of a run that begins.
 *
 * @param durations what earlier runs took
 * @param now of the clock that later calls use
 */
export function beginProgress(
  tracks: readonly TrackName[],
  durations: ReadonlyMap<string, number>,
  now: number,
): ProgressState {
  const expected = new Map(
    tracks.map((track) => [trackId(track), durations.get(trackId(track)) ?? expectedDuration(track.steps)]),
  );
  return {
    begun: now,
    expected,
    steps: sum(tracks.map(({ steps }) => steps)),
    stepsDone: 0,
    ended: 0,
    cached: 0,
    work: sum([...expected.values()]),
    workDone: 0,
    running: new Map(),
  };
}

/** The state after an event. */
export function advanceProgress(state: ProgressState, event: RunEvent): ProgressState {
  if (event.kind === 'planned' || event.kind === 'begun') return state;
  const id = trackId(event.track);
  const running = new Map(state.running);
  const share = running.get(id) ?? 0;
  const { steps } = event.track;
  if (event.kind === 'step') {
    running.set(id, Math.min(1, share + 1 / steps));
    return { ...state, running, stepsDone: state.stepsDone + 1 };
  }
  running.delete(id);
  const own = state.expected.get(id) ?? 0;
  return {
    ...state,
    running,
    // A track that was cached, or ended early, has told nothing of its other steps.
    stepsDone: state.stepsDone + steps - Math.round(share * steps),
    ended: state.ended + 1,
    ...(event.cached
      ? { cached: state.cached + 1, work: state.work - own }
      : { workDone: state.workDone + own }),
  };
}

const patience = 3000;
const worthTelling = 10_000;

/**
 * How long the rest of a run takes, in milliseconds: what is still expected, at the pace so far. Undefined in the first
 * seconds, when there is no pace yet, and for the last ones.
 */
export function timeLeft(state: ProgressState, now: number): number | undefined {
  const elapsed = now - state.begun;
  const underWay = [...state.running].map(([id, share]) => share * (state.expected.get(id) ?? 0));
  const done = state.workDone + sum(underWay);
  if (elapsed < patience || done === 0) return undefined;
  const left = (elapsed * (state.work - done)) / done;
  return left > worthTelling ? left : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
