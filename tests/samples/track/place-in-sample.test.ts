import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '#diagnostics/diagnostic.ts';
import { placeInSample, placeOfPath, placeOfText } from '#samples/track/place-in-sample.ts';

const sample = { text: 'one\n  two "$X/v1/a"\n', line: 10, indent: 3 };

function told({ span }: Place): string {
  return `${span?.start.line}:${span?.start.column}-${span?.end.line}:${span?.end.column}`;
}

test('a point of the text is moved by the indent, and never before the first letter of its line', () => {
  assert.equal(told(placeInSample('f', sample)), '10:4-10:7');
  assert.equal(told(placeInSample('f', sample, { line: 11, column: 7 })), '11:10-11:19');
  assert.equal(told(placeInSample('f', sample, { line: 11, column: 1 })), '11:6-11:19');
});

test('a point outside is the first line, or the last', () => {
  assert.equal(told(placeInSample('f', sample, { line: 3, column: 9 })), '10:4-10:7');
  assert.equal(told(placeInSample('f', sample, { line: 99, column: 9 })), '12:4-12:5');
});

test('a text is found, and as much of a path as stands there', () => {
  assert.equal(told(placeOfText('f', sample, 'two')), '11:6-11:9');
  assert.equal(told(placeOfText('f', sample, 'absent')), '10:4-10:7');
  assert.equal(told(placeOfPath('f', sample, '/v1/a/cus_1')), '11:13-11:18');
  assert.equal(told(placeOfPath('f', sample, '/v1/b')), '10:4-10:7');
});
