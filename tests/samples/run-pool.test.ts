import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPool } from '#samples/run-pool.ts';

test('results have the order of the tasks, and no more run at once than allowed', async () => {
  let running = 0;
  let most = 0;
  const task = (value: number, turns: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    running -= 1;
    return value;
  };
  const tasks = [task(1, 9), task(2, 1), task(3, 5), task(4, 1)];
  assert.deepEqual(await runPool(tasks, 2, () => undefined), [1, 2, 3, 4]);
  assert.equal(most, 2);
  assert.deepEqual(await runPool([], 2, () => undefined), []);
});

test('after a failure nothing else is begun, and what is under way is waited for', async () => {
  const log: string[] = [];
  const slow = async () => {
    for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
    log.push('slow ended');
  };
  const fail = () => Promise.reject(new Error('no'));
  const never = async () => void log.push('never');
  await assert.rejects(
    runPool<void>([slow, fail, never], 2, () => void log.push('told')),
    /no/,
  );
  assert.deepEqual(log, ['told', 'slow ended']);
});
