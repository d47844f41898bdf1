import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepRecent } from '#site/page/keep-recent.ts';

test('what was made is kept, the latest of it, and what is undefined too', () => {
  const made: string[] = [];
  const recent = keepRecent<string | undefined>(2);
  const ask = (key: string) =>
    recent.of(key, () => {
      made.push(key);
      return key === 'none' ? undefined : key.toUpperCase();
    });
  assert.deepEqual(['a', 'none', 'a', 'none'].map(ask), ['A', undefined, 'A', undefined]);
  assert.deepEqual(made, ['a', 'none']);
  assert.deepEqual(['b', 'none', 'a'].map(ask), ['B', undefined, 'A']);
  assert.deepEqual(made, ['a', 'none', 'b', 'a']);
});
