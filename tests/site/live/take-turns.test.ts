import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeTurns } from '#site/live/take-turns.ts';

test('a change waits for what is rendered, and what comes later waits for the change', () => {
  const turns = takeTurns();
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const render = (name: string) =>
    turns.render((end) => {
      log.push(name);
      ends.push(end);
    });
  turns.change(() => log.push('at once'));
  render('a');
  render('b');
  turns.change(() => log.push('left out'));
  turns.change(() => log.push('changed'));
  render('c');
  ends[0]?.();
  ends[0]?.();
  assert.deepEqual(log, ['at once', 'a', 'b']);
  ends[1]?.();
  assert.deepEqual(log, ['at once', 'a', 'b', 'changed', 'c']);
});
