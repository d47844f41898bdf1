import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshnessOf } from '#site/overview/freshness.ts';

const on = (day: string, reviewEvery: string) =>
  freshnessOf({ reviewed: '2026-01-01', reviewEvery }, new Date(`${day}T12:00:00Z`));

test('a review is fresh, then due, then overdue, on the day after its interval', () => {
  const until = '2026-04-01';
  assert.deepEqual(on('2026-01-01', '90d'), { state: 'fresh', until });
  assert.deepEqual(on('2026-03-10', '90d'), { state: 'fresh', until });
  assert.deepEqual(on('2026-03-11', '90d'), { state: 'due', until });
  assert.deepEqual(on('2026-04-01', '90d'), { state: 'due', until });
  assert.deepEqual(on('2026-04-02', '90d'), { state: 'overdue', until });
});

test('a review of a long interval is due 30 days before its end, one of a short interval in its last quarter', () => {
  assert.deepEqual([on('2026-12-02', '1y')?.state, on('2026-12-03', '1y')?.state], ['fresh', 'due']);
  assert.deepEqual([on('2026-01-07', '8d')?.state, on('2026-01-08', '8d')?.state], ['fresh', 'due']);
  assert.equal(on('2026-01-02', '1d')?.state, 'fresh');
  assert.equal(on('2026-01-03', '1d')?.state, 'overdue');
});

test('a review of a day to come is fresh, and a page that something generates has none', () => {
  assert.equal(on('2025-12-31', '90d')?.state, 'fresh');
  assert.equal(freshnessOf({ generated: 'the roster' }, new Date()), undefined);
});
