import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { readYaml } from '#guide/read-yaml.ts';

/** Faults of YAML, and what is said of each: where, and in words that do not come from its grammar. */
const faults: readonly (readonly [text: string, said: string])[] = [
  ['a: 1\n\tb: 2\n', '2:1 Tabs are not allowed as indentation.'],
  ['a: b: c\n', '1:4 The value holds `: `, which starts another field.'],
  ['a: 1\n  b: 2\n', '2:3 This line is indented like a part of the value before it.'],
  ['a: 1\n  b\n  c: 2\n', '3:3 This line is indented like a part of the value before it.'],
  ['a 1\nb: 2\n', '1:1 This line is no field: no `: ` follows its name.'],
  ['a: 1\nb\n', '2:1 This line is no field: no `: ` follows its name.'],
  ['a:\n  b: 1\n c: 2\n', '3:2 This line is indented otherwise than the fields before it.'],
  ['a:\n  - 1\n - 2\n', '3:2 This line is indented otherwise than the items before it.'],
  ['a:\n  - b: 1\n   c: 2\n', '3:4 This line stands among the items of a list, and starts none.'],
  ['a: { b: 1\nc: 2\n', '1:10 `{` is not closed.'],
  ['a: [1, 2\nc: 2\n', '1:9 `[` is not closed.'],
  ['a: "b\nc: 2\n', '1:4 A quote `"` is not closed.'],
  ['a: "b\nc: "d"\n', '1:4 A quote `"` is not closed.'],
  ["a: 'b\n", "1:4 A quote `'` is not closed."],
  ['a: ["b" "c"]\n', '1:9 A comma is missing between two items.'],
  ['a: [1,, 2]\n', '1:7 A comma stands where an item must stand.'],
  ['a: [\n- 1\n]\n', '1:5 `[` is not closed.'],
  ['a: [\n  - 1\n  ]\n', '2:3 `[` or `{` is not closed before this line.'],
  ['a: - 1\n', '1:4 A `- ` stands on the line of its field.'],
  ['a: "b" c\n', '1:8 More text follows where the value has ended.'],
  ['a: 1\n}\n', '2:1 `}` closes nothing.'],
  ['a: @b\n', '1:4 A value cannot start with `@`.'],
  ['a: `b`\n', '1:4 A value cannot start with a backtick.'],
  ['a: *b\n', '1:4 `*b` stands for a value that is named `&b`, and none is.'],
  ['a: **b**\n', '1:4 `**b**` stands for a value that is named `&*b**`, and none is.'],
  ['a: * b\n', '1:4 A `*` or `&` starts the value, and no name follows.'],
  ['a: "\\q"\n', '1:5 `\\q` means nothing between double quotes.'],
  ['a: 1\n---\nb: 2\n', '2:1 A line of `---` or `...` ends the YAML before this line.'],
  ['a: |b\n  c\n', '1:5 Text follows `|` or `>` on its line.'],
  ['a: "b"#c\n', '1:7 A `#` stands right after a value.'],
  ['a: 1\nb: 2\na: 3\nb: 4\n', '3:1 The field `a` stands twice.'],
];

describe('a fault of YAML is told in plain words, at its place:', () => {
  for (const [text, said] of faults) {
    test(JSON.stringify(text), () => {
      const { diagnostics } = readYaml({ file: 'a.yaml', text }, z.unknown());
      assert.deepEqual(
        diagnostics.map(({ code, at, message }) => {
          const { line, column } = at.span?.start ?? {};
          return `${code} ${line}:${column} ${message}`;
        }),
        [`yaml/syntax ${said.replace(' ', ' This is not valid YAML: ')}`],
      );
    });
  }
});

test('a field that stands twice is told with where it stands first, once in each mapping', () => {
  const text = 'a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n  - b: 5\n    b: 6\n';
  const { diagnostics } = readYaml({ file: 'a.yaml', text }, z.unknown());
  assert.deepEqual(
    diagnostics.map(({ at, related }) => [at.span?.start.line, related?.[0]?.at.span?.start.line]),
    [
      [4, 2],
      [7, 6],
    ],
  );
});

test('a field that stands twice after a fault of the syntax is no news', () => {
  const { diagnostics } = readYaml({ file: 'a.yaml', text: 'a: @b\nc: 1\nc: 2\n' }, z.unknown());
  assert.deepEqual(
    diagnostics.map(({ at }) => at.span?.start.line),
    [1],
  );
});
