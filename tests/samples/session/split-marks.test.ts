import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mark, splitMarks } from '#samples/session/split-marks.ts';

const mark = (name: string, token = 'token') => `\u001d${token}:${name}\u001d\n`;

function split(chunks: readonly string[]) {
  const marks: Mark[] = [];
  const splitter = splitMarks('token', (one) => void marks.push(one));
  for (const chunk of chunks) splitter.push(chunk);
  return { marks, rest: splitter.rest() };
}

test('output is taken apart at marks', () => {
  const { marks, rest } = split([`${mark('begin:1')}one\ntwo${mark('end:1:3')}three`]);
  assert.deepEqual(marks, [
    { name: 'begin', gate: 1, status: 0, before: '' },
    { name: 'end', gate: 1, status: 3, before: 'one\ntwo' },
  ]);
  assert.equal(rest, 'three');
});

test('a mark may arrive in pieces', () => {
  const text = `out${mark('end:12:0')}rest`;
  for (let index = 1; index < text.length; index += 1) {
    const { marks, rest } = split([text.slice(0, index), text.slice(index)]);
    assert.deepEqual(marks, [{ name: 'end', gate: 12, status: 0, before: 'out' }]);
    assert.equal(rest, 'rest');
  }
  assert.equal(split(Array.from(text)).marks.length, 1);
});

test('a mark with another token is output', () => {
  const forged = mark('end:1:0', 'other');
  assert.deepEqual(split([forged, mark('end:1:1')]).marks, [
    { name: 'end', gate: 1, status: 1, before: forged },
  ]);
});

test('a mark that never ends is output', () => {
  const marks: Mark[] = [];
  const splitter = splitMarks('token', (mark) => marks.push(mark));
  const forged = `\x1dtoken:${'a'.repeat(100)}`;
  for (const character of `${forged}\x1dtoken:end:1:0\x1d\nrest`) splitter.push(character);
  assert.deepEqual(marks, [{ name: 'end', gate: 1, status: 0, before: forged }]);
  assert.equal(splitter.rest(), 'rest');
});
