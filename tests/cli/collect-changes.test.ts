import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collectChanges } from '../../scripts/watch/collect-changes.ts';

/** A timer that rings when the test says so. */
function handTimer() {
  const timer = { ring: () => {}, set: 0, cleared: 0 };
  const setTimer = (task: () => void) => {
    timer.set += 1;
    timer.ring = task;
    return () => {
      timer.cleared += 1;
      timer.ring = () => {};
    };
  };
  return { timer, changes: collectChanges(setTimer) };
}

const { signal } = new AbortController();

describe('collectChanges', () => {
  test('waits until nothing more changes, and gives each file once', async () => {
    const { timer, changes } = handTimer();
    const next = changes.next(signal);
    for (const file of ['b', 'a', 'b']) changes.note(file);
    assert.deepEqual([timer.set, timer.cleared], [3, 2], 'each change begins the wait anew');
    timer.ring();
    assert.deepEqual(await next, ['a', 'b']);
  });

  test('keeps what changes while nobody waits, and nothing twice', async () => {
    const { timer, changes } = handTimer();
    changes.note('a');
    assert.equal(timer.set, 0);
    const first = changes.next(signal);
    timer.ring();
    assert.deepEqual(await first, ['a']);
    const second = changes.next(signal);
    changes.note('b');
    timer.ring();
    assert.deepEqual(await second, ['b']);
  });

  test('ends when the signal aborts, with no timer left', async () => {
    const { timer, changes } = handTimer();
    const controller = new AbortController();
    const next = changes.next(controller.signal);
    changes.note('a');
    controller.abort(new Error('stopped'));
    await assert.rejects(next, /stopped/);
    assert.deepEqual([timer.set, timer.cleared], [1, 1]);
    await assert.rejects(changes.next(controller.signal), /stopped/);
  });
});
