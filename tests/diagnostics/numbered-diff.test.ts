import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedDiff } from '#diagnostics/numbered-diff.ts';

const text = (...lines: readonly string[]) => lines.join('\n');

test('a diff names the lines of the file, and shows what is added without one', () => {
  const comparison = { expected: text('a', 'b', 'c'), actual: text('a', 'x', 'c'), line: 9 };
  assert.deepEqual(numberedDiff(comparison), [' 9   a', '10 - b', '   + x', '11   c']);
  const { line: _line, ...unplaced } = comparison;
  assert.deepEqual(numberedDiff(unplaced), ['  a', '- b', '+ x', '  c']);
});

test('what matches by a wildcard is no difference', () => {
  const comparison = {
    expected: text('id [..]', 'b'),
    actual: text('id 7', 'c'),
    closest: text('id [..]', 'c'),
  };
  assert.deepEqual(numberedDiff(comparison), ['  id [..]', '- b', '+ c']);
});

test('lines far from a difference are left out', () => {
  const many = Array.from({ length: 20 }, (_, index) => `${index}`);
  const lines = numberedDiff({ expected: text(...many), actual: text(...many.with(10, 'x')), line: 1 });
  assert.deepEqual(lines, [
    '⋮',
    ...[' 8   7', ' 9   8', '10   9', '11 - 10', '   + x', '12   11', '13   12', '14   13'],
    '⋮',
  ]);
});
