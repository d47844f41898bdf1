import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareText } from '#samples/compare/compare-text.ts';

function compare(expected: string, actual: string, bindings = new Map<string, string>()) {
  return compareText(expected, actual, bindings);
}

test('equal text matches; space at line ends and blank lines at the end do not count', () => {
  assert.equal(compare('a\nb', 'a  \nb\n\n'), undefined);
  assert.equal(compare('', ''), undefined);
});

test('a difference names the first differing line and column', () => {
  assert.deepEqual(compare('one\ntwo\nthree', 'one\ntwX\nthree'), {
    line: 2,
    column: 3,
    message: 'has `twX` here',
  });
  assert.equal(compare('one\ntwo', 'one')?.message, 'ends before `two`');
  assert.deepEqual(compare('one', 'one\ntwo'), {
    line: 1,
    column: 1,
    message: 'goes on after this line with `two`',
  });
});

test('`...` alone stands for any lines, also none', () => {
  assert.equal(compare('a\n...\nd', 'a\nb\nc\nd'), undefined);
  assert.equal(compare('a\n...\nd', 'a\nd'), undefined);
  assert.equal(compare('...\nd', 'a\nb\nd'), undefined);
  assert.equal(compare('a\n...', 'a\nb'), undefined);
  assert.equal(compare('a\n...\nc\n...\ne', 'a\nb\nc\nd\ne'), undefined);
});

test('a missing middle block is located at the line that does not match', () => {
  assert.equal(compare('a\n...\nc\nd\n...\nz', 'a\nb\nc\nX\nz')?.line, 4);
  assert.equal(compare('a\n...\nq\n...\nz', 'a\nb\nz')?.line, 3);
  assert.equal(compare('a\n...\nz', 'a\nb')?.line, 3);
});

test('inline wildcards: anything, kinds and names', () => {
  assert.equal(compare('took [..] ms', 'took 12 ms'), undefined);
  assert.equal(compare('id [uuid]', 'id 123e4567-e89b-12d3-a456-426614174000'), undefined);
  assert.equal(compare('at [timestamp]', 'at 2026-11-22T10:00:00.123Z'), undefined);
  assert.equal(compare('at [timestamp]', 'at 1795000000'), undefined);
  assert.notEqual(compare('n [int]', 'n x'), undefined);
  assert.equal(compare('h [hex]', 'h 00ff'), undefined);
});

test('a name is bound at first sight and equal afterwards, across outputs', () => {
  const bindings = new Map<string, string>();
  assert.equal(compare('made [customer]', 'made cus_1', bindings), undefined);
  assert.equal(compare('read [customer]', 'read cus_1', bindings), undefined);
  assert.notEqual(compare('read [customer]', 'read cus_2', bindings), undefined);
  assert.equal(compare('[a] = [a]', 'x = x'), undefined);
  assert.notEqual(compare('[a] = [a]', 'x = y'), undefined);
});

test('the literal comparison comes first', () => {
  assert.equal(compare('[int] [name]', '[int] [name]'), undefined);
});

test('a failed match binds nothing', () => {
  const bindings = new Map<string, string>();
  compare('id [x]\nend', 'id 1\nother', bindings);
  assert.equal(bindings.size, 0);
});
