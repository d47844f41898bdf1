import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointsOf } from '#guide/points-of.ts';

test('an offset has the line and column that an editor shows', () => {
  const text = 'ab\n\n\u{1f600}c\n';
  const pointAt = pointsOf(text);
  const places = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  assert.deepEqual(
    places.map((offset) => pointAt(offset)).map(({ line, column }) => `${line}:${column}`),
    ['1:1', '1:2', '1:3', '2:1', '3:1', '3:2', '3:3', '3:4', '4:1'],
  );
});

test('an offset outside the text is its start or end', () => {
  const pointAt = pointsOf('ab\nc');
  assert.deepEqual(pointAt(-1), { line: 1, column: 1 });
  assert.deepEqual(pointAt(99), { line: 2, column: 2 });
  assert.deepEqual(pointsOf('')(3), { line: 1, column: 1 });
});
