import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { TrackName } from '#samples/name-track.ts';
import { type Screen, showProgress } from '../../scripts/show-progress.ts';

const named = (guide: string): TrackName => ({ file: `${guide}.mdx`, guide, track: 'main', steps: 2 });
const tracks = [named('a'), named('b'), named('c')];
const [a = named('a'), b = named('b'), c = named('c')] = tracks;
const counts = { passed: 2, durationMs: 1000, cached: false };

/** A screen with a clock and a timer that the test moves. */
function screenOf(columns: number | undefined) {
  const screen = { text: '', time: 0, tick: () => {}, isTicking: false };
  const real: Screen = {
    write: (text) => {
      screen.text += text;
    },
    columns,
    now: () => screen.time,
    often: (task) => {
      Object.assign(screen, { tick: task, isTicking: true });
      return () => Object.assign(screen, { isTicking: false });
    },
  };
  return { screen, real };
}

describe('progress without a terminal', () => {
  test('is a line per track, and one for all that were taken from the cache', () => {
    const { screen, real } = screenOf(undefined);
    const { onProgress, stop } = showProgress(real, new Map());
    onProgress({ kind: 'planned', tracks });
    onProgress({ kind: 'ended', track: c, ...counts, cached: true });
    onProgress({ kind: 'step', track: a });
    onProgress({ kind: 'ended', track: a, ...counts });
    screen.time = 20_000;
    onProgress({ kind: 'ended', track: b, ...counts, passed: 1 });
    stop();
    assert.equal(
      screen.text,
      '  a (main): 2 of 2 steps, 1.0 s\n  b (main): 1 of 2 steps, 1.0 s\n  1 track unchanged, taken from the cache\n',
    );
    assert.ok(!screen.isTicking);
  });

  test('tells the time left where there is more than a little', () => {
    const { screen, real } = screenOf(undefined);
    const { onProgress, stop } = showProgress(real, new Map());
    onProgress({ kind: 'planned', tracks });
    screen.time = 20_000;
    onProgress({ kind: 'ended', track: a, ...counts });
    stop();
    assert.equal(
      screen.text,
      '  a (main): 2 of 2 steps, 1.0 s (1 of 3 tracks, 2 of 6 steps, about 40 s left)\n',
    );
  });
});

describe('progress on a terminal', () => {
  test('has a last line that is rewritten, no longer than the terminal is wide, and gone at the end', () => {
    const { screen, real } = screenOf(30);
    const { onProgress, stop } = showProgress(real, new Map());
    onProgress({ kind: 'planned', tracks });
    onProgress({ kind: 'step', track: a });
    screen.tick();
    assert.equal(screen.text, '\r\u001B[2K  0 of 3 tracks, 1 of 6 steps');
    onProgress({ kind: 'ended', track: a, ...counts });
    screen.time = 20_000;
    screen.text = '';
    screen.tick();
    assert.equal(stripVTControlCharacters(screen.text).length, 30, 'a carriage return, and 29 columns');
    screen.text = '';
    stop();
    assert.deepEqual([screen.text, screen.isTicking], ['\r\u001B[2K', false]);
  });
});
