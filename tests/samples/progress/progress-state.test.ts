import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TrackName } from '#samples/name-track.ts';
import {
  advanceProgress,
  beginProgress,
  type ProgressState,
  timeLeft,
} from '#samples/progress/progress-state.ts';
import { cachedLine, durationText, stateLine, trackLine } from '#samples/progress/progress-text.ts';
import type { RunEvent } from '#samples/run-event.ts';

const named = (guide: string, steps = 10): TrackName => ({
  file: `content/guides/${guide}/index.mdx`,
  guide,
  track: 'curl',
  steps,
});
const tracks = [named('a'), named('b'), named('c'), named('d')];
const [a = named('a'), b = named('b')] = tracks;
const durations = new Map([
  ['content/guides/a/index.mdx (curl)', 4000],
  ['content/guides/b/index.mdx (curl)', 96_000],
]);

const ended = (track: TrackName, more: Partial<Extract<RunEvent, { kind: 'ended' }>> = {}): RunEvent => ({
  kind: 'ended',
  track,
  passed: track.steps,
  durationMs: 3140,
  cached: false,
  ...more,
});
const after = (state: ProgressState, ...events: readonly RunEvent[]) => events.reduce(advanceProgress, state);

describe('timeLeft', () => {
  test('weighs tracks by what earlier runs took, and takes the pace from this one', () => {
    const state = after(beginProgress([a, b], durations, 1000), ended(a));
    assert.equal(timeLeft(state, 9000), 192_000, '4 of 100 s of work took 8 s');
  });

  test('counts the steps of tracks under way', () => {
    const half = Array.from({ length: 5 }, () => ({ kind: 'step', track: b }) as const);
    const state = after(beginProgress([a, b], durations, 0), ended(a), ...half);
    assert.equal(timeLeft(state, 52_000), 48_000);
  });

  test('goes by the number of steps where nothing is recorded', () => {
    const state = after(beginProgress(tracks, new Map(), 0), ended(a));
    assert.equal(timeLeft(state, 10_000), 30_000);
  });

  test('leaves out what is taken from the cache', () => {
    const state = after(beginProgress(tracks, new Map(), 0), ended(a, { cached: true }), ended(b));
    assert.equal(timeLeft(state, 10_000), 20_000);
  });

  test('is not told in the first seconds, without a pace, and for the last ten', () => {
    const begun = beginProgress([a, b], durations, 0);
    assert.equal(timeLeft(begun, 60_000), undefined);
    assert.equal(timeLeft(after(begun, ended(a)), 2999), undefined);
    assert.equal(timeLeft(after(begun, ended(b)), 96_000), undefined);
    assert.equal(timeLeft(after(begun, ended(a), ended(b)), 96_000), undefined);
  });
});

describe('the lines', () => {
  test('of a track', () => {
    assert.equal(
      trackLine(ended(a, { passed: 8 }) as Extract<RunEvent, { kind: 'ended' }>),
      '  a (curl): 8 of 10 steps, 3.1 s',
    );
  });

  test('of the run, with tracks, steps and the time left', () => {
    const begun = beginProgress(tracks, new Map(), 0);
    assert.equal(stateLine(begun, 0), '0 of 4 tracks, 0 of 40 steps');
    const some = after(begun, { kind: 'step', track: b }, ended(a), { kind: 'step', track: b });
    assert.equal(stateLine(some, 60_000), '1 of 4 tracks, 12 of 40 steps, about 2 min left');
    assert.equal(stateLine(after(some, ended(b)), 20_000), '2 of 4 tracks, 20 of 40 steps, about 20 s left');
    assert.match(stateLine(some, 7_200_000), /about 4 h 40 min left$/);
  });

  test('of what was taken from the cache', () => {
    const begun = beginProgress(tracks, new Map(), 0);
    assert.equal(cachedLine(after(begun, ended(a))), undefined);
    assert.equal(
      cachedLine(after(begun, ended(a, { cached: true }), ended(b, { cached: true }))),
      '  2 tracks unchanged, taken from the cache',
    );
  });

  test('tell durations as people do', () => {
    assert.deepEqual([0, 49, 950, 59_949, 59_950, 125_400].map(durationText), [
      ...['0.0 s', '0.0 s', '0.9 s', '59.9 s', '1 min 0 s', '2 min 5 s'],
    ]);
  });
});
