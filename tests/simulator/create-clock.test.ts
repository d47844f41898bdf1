import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClock } from '#simulator/create-clock.ts';

test('a clock with an instant stands still until it is moved on', () => {
  const clock = createClock(new Date(1000));
  assert.equal(clock.now().getTime(), 1000);
  clock.advance(500);
  assert.equal(clock.now().getTime(), 1500);
  assert.throws(() => clock.advance(-1), RangeError);
});

test('a clock with a source follows it, plus what it was moved on by', () => {
  let time = 1000;
  const clock = createClock(() => new Date(time));
  clock.advance(60_000);
  time = 2000;
  assert.equal(clock.now().getTime(), 62_000);
});
