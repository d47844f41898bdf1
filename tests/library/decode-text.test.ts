import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeText } from '#library/decode-text.ts';

const encoder = new TextEncoder();

function bytes(before: string, odd: readonly number[], after = ''): Uint8Array {
  return Uint8Array.from([...encoder.encode(before), ...odd, ...encoder.encode(after)]);
}

describe('bytes that are no UTF-8 are placed where they stand', () => {
  const cases: readonly (readonly [string, Uint8Array, number, number])[] = [
    ['a byte that no character has', bytes('a\nbc', [0xff], 'd\n'), 2, 3],
    ['at the start', bytes('', [0x80]), 1, 1],
    ['half of a surrogate pair', bytes('ab\r\n', [0xed, 0xa0, 0x80], 'c'), 2, 1],
    ['a character that ends early', bytes('\u{1f600}', [0xf0, 0x9f], 'x'), 1, 3],
    ['a character that the end of the file cuts', bytes('ab', [0xc3]), 1, 3],
    ['a form that is too long', bytes('\uFEFFab', [0xc0, 0xaf], 'c'), 1, 3],
  ];
  for (const [name, odd, line, column] of cases)
    test(name, () => assert.deepEqual(decodeText(odd), { invalidAt: { line, column } }));
});

test('lines end with `\\n`, whatever ended them, and no mark starts the text', () => {
  assert.deepEqual(decodeText(bytes('\uFEFFa\r\nb\rc\n', [])), { text: 'a\nb\nc\n' });
});
