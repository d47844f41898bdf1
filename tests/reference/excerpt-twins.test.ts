import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Excerpt, excerptTwins } from '../../scripts/reference/excerpt-twins.ts';

/** The numbers from 1 to `count`, each on a line, with some lines written otherwise. */
function numbers(count: number, other: Readonly<Record<number, string>> = {}): string {
  return Array.from({ length: count }, (_, index) => `${other[index + 1] ?? index + 1}\n`).join('');
}

/** An excerpt on one line, with `*` at what is marked. */
function brief({ lines, marked }: Excerpt): string {
  return lines.map((line, index) => `${line}${marked.includes(index + 1) ? '*' : ''}`).join(' ');
}

describe('an excerpt of twins', () => {
  test('holds what differs with three lines around it, and marks what is found and what is right', () => {
    const { fail, pass } = excerptTwins(numbers(20, { 10: 'bad' }), numbers(20, { 10: 'good' }), [10]);
    assert.equal(brief(fail), '7 8 9 bad* 11 12 13');
    assert.equal(brief(pass), '7 8 9 good* 11 12 13');
    assert.deepEqual(fail.stretches, [[7, 13]]);
  });

  test('holds what is found elsewhere, in both', () => {
    const { fail, pass } = excerptTwins(numbers(20), numbers(20, { 19: '19\nmore' }), [2]);
    assert.equal(brief(fail), '1 2* 3 4 5 … 17 18 19 20');
    assert.equal(brief(pass), '1 2 3 4 5 … 17 18 19 more* 20');
    assert.deepEqual(pass.stretches, [
      [1, 5],
      [17, 21],
    ]);
  });

  test('shows two lines rather than leave them out', () => {
    const { fail } = excerptTwins(numbers(20, { 4: 'a', 13: 'b' }), numbers(20), [4]);
    assert.equal(brief(fail), '1 2 3 a* 5 6 7 8 9 10 11 12 b 14 15 16');
  });

  test('has no empty lines at its ends', () => {
    const { fail, pass } = excerptTwins('1\n\nbad\n\n\n\n7\n', '1\n\ngood\n\n\n\n7\n', [3]);
    assert.deepEqual([brief(fail), brief(pass)], ['1  bad*', '1  good*']);
  });

  test('fits a page, from the first finding on', () => {
    const all = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [index + 1, 'bad']));
    const { fail } = excerptTwins(numbers(90, all), numbers(90), [60, 1]);
    assert.equal(fail.lines.length, 25);
    assert.deepEqual(fail.stretches, [[48, 72]]);
    const { fail: far } = excerptTwins(numbers(90, { 3: 'a', 80: 'b' }), numbers(90), [80]);
    assert.equal(brief(far), '1 2 a 4 5 6 … 77 78 79 b* 81 82 83');
  });

  test('of a file that the passing twin does not have is what is found in it', () => {
    const { fail, pass } = excerptTwins(numbers(3), '', [2]);
    assert.equal(brief(fail), '1 2* 3');
    assert.equal(brief(pass), '');
  });
});
