import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareOutput } from '#samples/compare/compare-output.ts';
import { rewriteOutput } from '#samples/update/rewrite-output.ts';

/** The new text of a fence, or why there is none. Holds that it matches, and that it stays when it is rewritten again. */
async function rewrite(
  language: string,
  [expected, actual]: [string, string],
  bound: [string, string][] = [],
) {
  const result = await rewriteOutput({ language, text: expected }, actual, new Map(bound));
  if (result.kind === 'refusal') return result.reason;
  assert.equal(await compareOutput({ language, text: result.text }, actual, new Map(bound)), undefined);
  assert.deepEqual(await rewriteOutput({ language, text: result.text }, actual, new Map(bound)), result);
  return result.text;
}

function lines(text: string): string {
  return text.replaceAll('|', '\n');
}

describe('text is rewritten line by line', () => {
  const cases: readonly [name: string, expected: string, actual: string, wanted: string][] = [
    ['what differs', 'a|b|c', 'a|B|c', 'a|B|c'],
    ['with lines more', 'a|c', 'a|b|c|d', 'a|b|c|d'],
    ['with lines fewer', 'a|b|c', 'c', 'c'],
    ['and keeps lines with wildcards', 'took [..] ms|id [uuid]|x', 'took 5 ms|id 1|y', 'took [..] ms|id 1|y'],
    ['and keeps `...` with what it stands for', 'a|...|d|e', 'a|b|c|d|E', 'a|...|d|E'],
    ['on both sides of `...`', 'a|...|z', 'A|b|c|Z', 'A|...|Z'],
    ['with `...` at the end', 'a|...', 'x|y|z', 'x|...'],
    ['with `...` at the start', '...|z', 'x|y', '...|y'],
    ['with `...` that stands for nothing', 'a|...|z', 'a|Z', 'a|...|Z'],
    ['and not with `...` alone', '...|z', 'x', '...|x'],
    ['without space at the end', 'a', 'b  |  c ||', 'b|  c'],
    ['with a line that is blank', 'a|b', '|a', '|a'],
  ];
  for (const [name, expected, actual, wanted] of cases) {
    test(name, async () => {
      assert.equal(await rewrite('text', [lines(expected), lines(actual)]), lines(wanted));
    });
  }

  test('and keeps names as long as they stand for the same', async () => {
    const bound: [string, string][] = [['id', 'cus_1']];
    assert.equal(await rewrite('text', ['read [id]\nx', 'read cus_1\ny'], bound), 'read [id]\ny');
    assert.equal(await rewrite('text', ['read [id]\nx', 'read cus_2\nx'], bound), 'read cus_2\nx');
    assert.equal(await rewrite('text', ['[a]!\n[a]?', 'x!\ny?']), 'x!\ny?');
  });

  test('but not where there is nothing to show', async () => {
    assert.match(await rewrite('text', ['a', ' \n']), /is empty/);
    assert.match(await rewrite('text', ['a', '\u001b[31mred']), /control characters/);
  });
});

describe('JSON is rewritten as data', () => {
  const cases: readonly [name: string, expected: string, actual: unknown, wanted: string][] = [
    ['a value', '{ "b": 1, "a": "x" }', { a: 'x', b: 2 }, '{ "b": 2, "a": "x" }'],
    [
      'and keeps wildcards',
      '{ "id": "cus_[..]", "n": 1 }',
      { id: 'cus_1', n: 2 },
      '{ "id": "cus_[..]", "n": 2 }',
    ],
    ['and keeps "..."', '{ "n": 1, "...": "..." }', { n: 2, o: 3 }, '{ "n": 2, "...": "..." }'],
    ['and adds and takes members', '{ "a": 1, "b": 2 }', { b: 2, c: [] }, '{ "b": 2, "c": [] }'],
    ['items', '[1, 2, 3]', [1, 5], '[1, 5]'],
    ['items around "..."', '[1, "...", 3]', [2, 9, 9, 4], '[2, "...", 4]'],
    ['fewer items than stand around "..."', '[1, "...", 3]', [2], '[2]'],
    ['another kind', '{ "a": { "b": 1 } }', { a: [true, null] }, '{ "a": [true, null] }'],
    [
      'and keeps the layout',
      '{\n    "a": { "x": 1 },\n    "list": [\n        "[int]",\n        2\n    ]\n}',
      { a: { x: 2 }, list: [1, 3] },
      '{\n    "a": { "x": 2 },\n    "list": [\n        "[int]",\n        3\n    ]\n}',
    ],
  ];
  for (const [name, expected, actual, wanted] of cases) {
    test(name, async () => {
      for (const printed of [JSON.stringify(actual), JSON.stringify(actual, null, 3)]) {
        assert.equal(await rewrite('json', [expected, printed]), wanted);
      }
    });
  }

  test('broken over lines where it is wide', async () => {
    const actual = { long: 'x'.repeat(50), other: 'y'.repeat(50) };
    const text = await rewrite('json', ['{ "a": 1 }', JSON.stringify(actual)]);
    assert.equal(text, JSON.stringify(actual, null, 2));
  });

  test('without a name that stands for something else', async () => {
    assert.equal(
      await rewrite('json', ['{ "id": "[id]" }', '{"id":"cus_2"}'], [['id', 'cus_1']]),
      '{ "id": "cus_2" }',
    );
  });

  test('but not by what is no JSON', async () => {
    assert.match(await rewrite('json', ['{}', 'oops']), /is not JSON/);
  });
});

test('an HTTP response keeps to the headers that it lists, and its body is rewritten as what it is', async () => {
  const expected = 'HTTP/1.1 200 OK\nContent-Type: [..]json\nX-Old: 1\nX-N: 1\n\n{ "n": 1, "...": "..." }';
  const actual =
    'HTTP/1.1 201 Created\r\nDate: now\r\nx-n: 2\r\ncontent-type: application/json\r\n\r\n{"n":2,"o":3}\n';
  const wanted = 'HTTP/1.1 201 Created\nContent-Type: [..]json\nX-N: 2\n\n{ "n": 2, "...": "..." }';
  assert.equal(await rewrite('http', [expected, actual]), wanted);
  assert.equal(
    await rewrite('http', ['HTTP/1.1 200 OK\n\nold', 'HTTP/1.1 204 No Content\n']),
    'HTTP/1.1 204 No Content',
  );
});

test('XML is rewritten by lines', async () => {
  const expected = '<a>\n  <id>[..]</id>\n  <n>1</n>\n</a>';
  assert.equal(
    await rewrite('xml', [expected, '<a>\n  <id>7</id>\n  <n>2</n>\n</a>\n']),
    '<a>\n  <id>[..]</id>\n  <n>2</n>\n</a>',
  );
  assert.equal(await rewrite('xml', [expected, '<a><n>2</n></a>']), '<a><n>2</n></a>');
});
