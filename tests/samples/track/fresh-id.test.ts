import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshId } from '#samples/track/fresh-id.ts';

test('a fresh id has the shape of the id, and is another one for every purpose', () => {
  const id = 'SM94fc53096382b747bb582340a1889702';
  const [fresh, other] = [freshId(id, 'a'), freshId(id, 'b')];
  assert.match(fresh, /^SM94fc53096382b747bb582340[\da-f]{8}$/);
  assert.notEqual(fresh, id);
  assert.notEqual(fresh, other);
  assert.equal(freshId(id, 'a'), fresh);
  assert.match(freshId('7', 'a'), /^[\da-f]{8}$/);
});
