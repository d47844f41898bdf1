import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { readYaml } from '#guide/read-yaml.ts';

const schema = z.strictObject({
  name: z.string().describe('What it is called.'),
  size: z.int().min(1).optional(),
  kind: z.enum(['small', 'large']).optional(),
  tags: z.array(z.string()).min(1).optional(),
  rows: z
    .array(
      z.union([z.strictObject({ use: z.string() }), z.strictObject({ key: z.string(), what: z.string() })]),
    )
    .optional(),
  isOn: z.boolean().optional().describe('Whether it is on.'),
  free: z.record(z.string(), z.string()).optional(),
  json: z.json().optional(),
});

function problems(text: string): string[] {
  return readYaml({ file: 'a.yaml', text }, schema).diagnostics.map(({ code, at, message, help }) => {
    const { start, end } = at.span ?? {};
    return `${code} ${start?.line}:${start?.column}-${end?.line}:${end?.column} ${message} ${help ?? ''}`.trim();
  });
}

describe('readYaml places every problem at its field', () => {
  const cases: readonly (readonly [string, string, readonly RegExp[]])[] = [
    [
      'a misspelt field, which is not missing as well',
      'nam: x\n',
      [/^schema\/unknown-field 1:1-1:4 .*Did you mean `name`\?$/],
    ],
    [
      'a missing field, with what it is',
      'size: 1\n',
      [/^schema\/missing-field 1:1.* Add `name`: what it is called\.$/],
    ],
    [
      'a wrong type',
      'name: x\nsize: big\n',
      [/^schema\/invalid-value 2:7-2:10 Field `size` must be a number\.$/],
    ],
    ['a value out of range', 'name: x\nsize: 0\n', [/^schema\/invalid-value 2:7-2:8 /]],
    [
      'a near choice',
      'name: x\nkind: smal\n',
      [/2:7-2:11 Field `kind` cannot be `smal`\. Did you mean `small`\?$/],
    ],
    [
      'a far choice',
      'name: x\nkind: 7\n',
      [/2:7-2:8 Field `kind` cannot be `7`\. Use one of `small`, `large`\.$/],
    ],
    [
      'a value of several lines',
      'name: x\nkind: "a\n\n  b"\n',
      [/2:7-4:5 Field `kind` cannot be `a↵b`\. Use one of `small`, `large`\.$/],
    ],
    [
      'a quote that is not closed',
      'name: x\nkind: "a\n',
      [/^yaml\/syntax 2:7-2:7 This is not valid YAML: A quote `"` is not closed\./],
    ],
    ['an empty list', 'name: x\ntags: []\n', [/2:7-2:9 Field `tags` must have at least 1 item\.$/]],
    [
      'an item of a list',
      'name: x\ntags: [a, 2]\n',
      [/2:11-2:12 Item 2 of `tags` must be text\. Put it in quotes: `"2"`\.$/],
    ],
    [
      'a word for a switch',
      'name: x\nisOn: yes\n',
      [/2:7-2:10 Field `isOn` must be `true` or `false`\. Whether it is on\.$/],
    ],
    [
      'one text for a list',
      'name: x\ntags: rest\n',
      [/2:7-2:11 Field `tags` must be a list\. Write it as a list: `\[rest\]`\.$/],
    ],
    [
      'a field without a value',
      'name:\nsize: 1\n',
      [/1:6-1:6 Field `name` is empty: it must be text\. What it is called\.$/],
    ],
    [
      'a field in a flow map',
      'name: x\nrows: [{ use: a, wha: b }]\n',
      [/2:18-2:21 Unknown field `wha` in item 1 of `rows`/],
    ],
    [
      'the nearest branch of a union',
      'name: x\nrows:\n  - key: a\n',
      [/missing-field 3:5.*`what` in item 1 of `rows`/],
    ],
    ['an empty item', 'name: x\nrows:\n  -\n', [/invalid-value 3:4.*Item 1 of `rows` must be a mapping/]],
    ['a list instead of the file', '- a\n', [/1:1.* The file must be a mapping\.$/]],
    ['an empty file', '', [/1:1.* The file must be a mapping\.$/]],
    [
      'dangerous keys',
      'name: x\n__proto__: y\nconstructor: z\n',
      [/2:1-2:10 Unknown field `__proto__`/, /3:1-3:12 Unknown field `constructor`/],
    ],
    ['a merge key', 'name: x\n<<: { size: 1 }\n', [/2:1-2:3 Unknown field `<<`/]],
    ['duplicate keys', 'name: x\nname: y\n', [/^yaml\/syntax 2:1/]],
    ['tabs as indentation', 'name:\n\t- a\n', [/^yaml\/syntax 2:1.*Tabs are not allowed/]],
    ['an unclosed list', 'name: x\ntags: [a\n', [/^yaml\/syntax [23]:/]],
    [
      'an alias of nothing',
      'name: x\nsize: *no\n',
      [/^yaml\/syntax 2:7-2:10 .*`\*no` stands for a value that is named `&no`, and none is\./],
    ],
    [
      'an alias within what it names',
      'name: x\njson: &a { b: *a }\n',
      [/^yaml\/syntax 2:15-2:17 .*within what it names/],
    ],
    [
      'a tag that nothing knows',
      'name: !!js/function "x"\n',
      [/^yaml\/syntax 1:7-1:20 .*Unresolved tag: .*js\/function\. Remove the tag; quote a value/],
    ],
    [
      'a key that is a list',
      'name: x\n? [a, b]\n: c\n',
      [/^yaml\/syntax 2:3-2:9 .*A key is a list or a mapping\. Write the name of a field, and `:`\.$/],
    ],
    [
      'keys that are empty',
      'name: x\n~: a\n"": b\n',
      [/^yaml\/syntax 2:1-2:2 .*A key is empty\./, /^yaml\/syntax 3:1-3:3 .*A key is empty\./],
    ],
    ['a second document', 'name: x\n---\nname: y\n', [/^yaml\/syntax 2:1/]],
    [
      'a deep text',
      `name: x\njson: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
      [/^yaml\/syntax 2:1-.*It nests too deep/],
    ],
  ];
  for (const [what, text, expected] of cases) {
    test(what, () => {
      const found = problems(text);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
    });
    test(`${what}, with CRLF`, () => {
      assert.deepEqual(
        problems(text.replaceAll('\n', '\r\n')).map((line) => line.split(' ').slice(0, 1)),
        problems(text).map((line) => line.split(' ').slice(0, 1)),
      );
    });
  }

  test('CRLF does not move a position', () => {
    assert.match(problems('name: x\r\nsize: 1\r\nkind: smal\r\n')[0] ?? '', /3:7-3:11/);
  });

  test('an alias bomb is one finding, and at once', () => {
    const levels = 'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]`);
    const found = problems(`a: &a [1, 2, 3]\n${levels.join('\n')}\n`);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^yaml\/syntax \d+:\d+.*alias/);
  });

  test('an unknown field of a map with free keys is none, but for one that would be lost', () => {
    assert.deepEqual(problems('name: x\nfree: { a/b: c, "~": d, constructor: e, toString: f }\n'), []);
    assert.deepEqual(problems('name: x\nfree: { __proto__: e }\njson: { a: [{ __proto__: b }] }\n'), [
      'schema/unknown-field 2:9-2:18 `__proto__` cannot be the name of a field. Remove it, or name it differently.',
      'schema/unknown-field 3:15-3:24 `__proto__` cannot be the name of a field. Remove it, or name it differently.',
    ]);
  });
});

describe('readYaml knows where fields stand', () => {
  test('keys and values, in block and flow', () => {
    const { fields } = readYaml({ file: 'a.yaml', text: 'name: x\nrows:\n  - { use: "a" }\n' }, schema);
    assert.deepEqual(fields.get('/rows/0/use'), {
      key: { start: { line: 3, column: 7 }, end: { line: 3, column: 10 } },
      value: { start: { line: 3, column: 12 }, end: { line: 3, column: 15 } },
    });
  });

  test('keys with slashes and tildes by their pointer', () => {
    const { fields } = readYaml({ file: 'a.yaml', text: 'name: x\nfree: { a/b~c: d }\n' }, schema);
    assert.ok(fields.has('/free/a~1b~0c'));
  });
});
