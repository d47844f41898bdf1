import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapWords } from '#site/share/wrap-words.ts';

const atMost = (width: number) => (line: string) => line.length <= width;

for (const [text, most, lines] of [
  ['one two three', 3, ['one two', 'three']],
  ['', 3, []],
  [' one \n two ', 3, ['one two']],
  ['one two three four five six', 2, ['one two', 'three…']],
  ['unbreakableword', 3, ['unbreaka', 'bleword']],
  ['a unbreakableunbreakableunbreakable', 2, ['a', 'unbreak…']],
  ['\u{1F600}\u{1F600}\u{1F600}\u{1F600}\u{1F600}', 1, ['\u{1F600}\u{1F600}\u{1F600}…']],
] as const) {
  test(`${JSON.stringify(text)} in at most ${most} lines of 8`, () => {
    assert.deepEqual(wrapWords(text, most, atMost(8)), lines);
  });
}
