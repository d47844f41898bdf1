import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from '#diagnostics/report.ts';

test('a line break in a value does not break the line of a message or of a help', () => {
  const { message, help } = report('guide/syntax', { file: 'a.mdx' }, '`a\nb` is wrong.', {
    help: 'Use `c\n`.',
  });
  assert.deepEqual([message, help], ['`a↵b` is wrong.', 'Use `c↵`.']);
});
