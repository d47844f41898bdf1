import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyEdits } from '#diagnostics/fixes/apply-edits.ts';
import { chooseFixes } from '#diagnostics/fixes/choose-fixes.ts';
import { readDocument } from '#guide/read-document.ts';
import { lintBody } from '#lint/lint-body.ts';
import { patternPage } from './lint-pages.ts';

const bodyLine = 8;

/** What is found in a body, as `leaf line:column`; lines count from the body’s first. */
function find(body: string): string[] {
  return findingsIn(body).map(({ code, at: { span } }) => {
    const { line = 0, column = 0 } = span?.start ?? {};
    return `${code.replace('markdown/', '')} ${line - bodyLine + 1}:${column}`;
  });
}

function findingsIn(body: string): readonly Diagnostic[] {
  const text = patternPage(body);
  const document = readDocument({ kind: 'pattern', slug: 'a', file: 'a.mdx', path: '/a.mdx', text }).body;
  assert.ok(document, 'the MDX parses');
  return lintBody(document);
}

/** What the body is after the fixes. */
function mended(body: string): string {
  return applyEdits(patternPage(body), chooseFixes(findingsIn(body)).edits).slice(patternPage('').length);
}

const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'undefined-reference': [
    ['A [link][x].', ['undefined-reference 1:3']],
    ['😀 é [link][x].', ['undefined-reference 1:6']],
    ['A [link][] and ![a picture][x].', ['undefined-reference 1:3', 'undefined-reference 1:17']],
    ['A [two\nlines][x].', ['undefined-reference 1:3']],
    ['> A\n> [link][x].', ['undefined-reference 2:3']],
    ['<Note>\n\nA [link][x].\n\n</Note>', ['undefined-reference 3:3']],
    ['| A |\n| - |\n| [b][c] |', ['undefined-reference 3:3']],
    ['*[a][b]*', ['undefined-reference 1:2']],
    ['See [the guide].', ['undefined-reference 1:5']],
    ['A[0], f()[key], a [1] [ ] [] [x] and \\[b] `[c][d]`.', []],
    ['[A]\n\n[a]: /x', []],
    ['```text\n[a][b]\n```', []],
  ],
  'duplicate-definition': [
    ['[a]\n\n[a]: /x\n\n> [A]: /y', ['duplicate-definition 5:3']],
    ['[a] [b]\n\n[a]: /x\n[b]: /x', []],
  ],
  'unused-definition': [
    ['A.\n\n[a]: /x\n[b]: /y', ['unused-definition 3:1', 'unused-definition 4:1']],
    ['![a]\n\n[a]: ./x.png', []],
  ],
  'empty-url': [
    ['[a](#) [b](?) [c](#x)', ['empty-url 1:1', 'empty-url 1:8']],
    ['[a]\n\n[a]: #', ['empty-url 3:1']],
  ],
  'reversed-link': [
    ['(a)[/b] (c d)[https://e.f/g] (h)[i] f(x)[0]', ['reversed-link 1:1', 'reversed-link 1:9']],
    ['`(a)[/b]` and (a)\\[/b]', []],
  ],
  'not-parsed': [
    ['##A', ['not-parsed 1:1']],
    ['####### A', ['not-parsed 1:1']],
    ['#1 is first. #a', []],
    ['\\##A', []],
    ['| a | b |\n| - |', []],
    ['| a |\n| - | - |', ['not-parsed 2:1']],
    ['| - | - |', ['not-parsed 1:1']],
    ['a --- b | c --- d', []],
    ['`a`\n`| - | - |`', []],
    ['First:\n2. a\n3. b', ['not-parsed 2:1']],
    ['We sold\n2023. And then 2024.', []],
    ['[a] (/b) [c] (d)', ['not-parsed 1:1']],
    ['[a] (https://b.c)', ['not-parsed 1:1']],
    ['`[a] (/b)`', []],
    ['** a ** b', ['not-parsed 1:1']],
    ['x\n> y ** a ** b', ['not-parsed 2:5']],
    ['2 ** 3, `**kwargs` and **b**', []],
    ['\\*\\*a\\*\\*', []],
  ],
  'emphasis-as-heading': [
    ['**A**\n\nB', ['emphasis-as-heading 1:1']],
    ['**A.**\n\nB', []],
    ['**A**\n\n- B', []],
    ['**A** b\n\nC', []],
  ],
  'duplicate-heading': [
    ['## A\n\nB\n\n## a\n\nC', ['duplicate-heading 5:1']],
    ['## A\n\n### B\n\nC\n\n## D\n\n### B\n\nE', []],
  ],
  'empty-section': [
    ['## A\n\n{/* b */}\n\n[c]: /d\n\n## E\n\n[c]', ['empty-section 1:1']],
    ['## A\n\n```text\nb\n```\n\n## C\n\n<Note>d</Note>', []],
  ],
  'table cells': [
    ['| a | b |\n| - | - |\n| 1 | 2 | 3 | 4 |', ['hidden-table-cell 3:9', 'hidden-table-cell 3:13']],
    ['| a | b |\n| - | - |\n| 1 |\n| 1 | |', ['missing-table-cell 3:1']],
    ['| a |\n| - |\n| 1 |\ntext', []],
  ],
  'lazy-quote': [
    ['> a\nb\nc', ['lazy-quote 2:1']],
    ['> a\n>b\n> > c\n> d', ['lazy-quote 4:3']],
    ['> - a\n>\n>   b', []],
  ],
  'list-number': [
    ['3. a\n4. b\n6. c\n7. d', ['list-number 3:1']],
    ['1. a\n1. b\n1. c', []],
    ['0. a\n1. b', []],
    ['1. a\n1. b\n2. c', ['list-number 2:1']],
  ],
  'indented-code': [
    ['    a', ['indented-code 1:5']],
    ['   a', []],
    ['1. a\n\n       b', ['indented-code 3:8']],
    ['1. a\n\n   b\n\n   - c', []],
    ['a\n    b', []],
  ],
  'missing-language': [['- ```\n  a\n  ```', ['missing-language 1:3']]],
  'shell-prompt': [
    ['```bash check\n$ a\n\n$ b\n```', ['shell-prompt 1:1']],
    ['```bash check\n$ a\nb\n```', []],
    ['```console\n$ a\n```', []],
    ['```bash check\n$A b\n```', []],
    ['```bash check\n$ a\n```\n\n```bash check\n$A b\n$B\n```', ['shell-prompt 1:1']],
  ],
};

for (const [rule, bodies] of Object.entries(cases)) {
  describe(rule, () => {
    for (const [body, expected] of bodies)
      test(JSON.stringify(body), () => {
        assert.deepEqual(find(body), expected);
      });
  });
}

describe('a fix', () => {
  const fixes: readonly (readonly [string, string])[] = [
    ['A [a].\n\n[a]: /x\n[b]: /y\n', 'A [a].\n\n[a]: /x\n'],
    [
      '## A\n\nb\n\n#### C\n\nd\n\n##### E\n\nf\n\n#### G\n\nh\n\n### I\n\nj',
      '## A\n\nb\n\n### C\n\nd\n\n#### E\n\nf\n\n### G\n\nh\n\n### I\n\nj',
    ],
    ['# A\n\nb\n\n## C\n\nd\n\n# E\n\nf', '## A\n\nb\n\n### C\n\nd\n\n## E\n\nf'],
    ['> #### A\n>\n> b', '> ## A\n>\n> b'],
    ['(a b)[/c], (d)[#e]', '[a b](/c), [d](#e)'],
    ['1. a\n3. b\n4. c', '1. a\n2. b\n3. c'],
    ['- ```bash check\n  $ a\n\n    $ b\n  ```', '- ```bash check\n  a\n\n    b\n  ```'],
  ];
  for (const [body, expected] of fixes) {
    test(JSON.stringify(body), () => {
      assert.equal(mended(body), expected);
      assert.deepEqual(
        findingsIn(expected).map(({ code }) => code),
        [],
      );
    });
  }
  test('is not given for a heading that holds one of level six, or is underlined', () => {
    for (const body of ['# A\n\nb\n\n###### C\n\nd', 'A\n=\n\nb'])
      assert.equal(findingsIn(body)[0]?.fixes, undefined);
  });
  test('is not given for a definition within a quote', () => {
    assert.deepEqual(
      findingsIn('> [b]: /y\n').map(({ fixes: given }) => given),
      [undefined],
    );
  });
});
