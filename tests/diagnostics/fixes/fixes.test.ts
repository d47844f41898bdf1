import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic, Edit } from '#diagnostics/diagnostic.ts';
import { applyEdits } from '#diagnostics/fixes/apply-edits.ts';
import { chooseFixes } from '#diagnostics/fixes/choose-fixes.ts';
import { diffEdits } from '#diagnostics/fixes/diff-edits.ts';
import { report } from '#diagnostics/report.ts';

/** An edit of `1:2-3:4` or of the point `1:2`. */
function edit(place: string, text: string): Edit {
  const [start, end = start] = place.split('-').map((point) => {
    const [line = 0, column = 0] = point.split(':').map(Number);
    return { line, column };
  });
  assert.ok(start && end);
  return { span: { start, end }, text };
}

function finding(...fixes: readonly Edit[]): Diagnostic {
  return report('lint/link-text', { file: 'content/a.mdx' }, 'Wrong.', { fixes });
}

describe('edits', () => {
  const edits = [edit('3:1-3:2', 'C'), edit('1:1', '> '), edit('2:2-3:1', '😀\n')];
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'a text': ['one\ntwo\nthree\n', '> one\nt😀\nChree\n'],
    'a text without a final newline': ['one\ntwo\nthree', '> one\nt😀\nChree'],
    'a text with a byte order mark': ['\uFEFFone\ntwo\nthree\n', '\uFEFF> one\nt😀\nChree\n'],
    'a text with CRLF': ['one\r\ntwo\r\nthree\r\n', '> one\r\nt😀\r\nChree\r\n'],
    'a text with both': ['\uFEFFone\r\ntwo\r\nthree', '\uFEFF> one\r\nt😀\r\nChree'],
    'a text of mixed ends': ['one\ntwo\r\nthree\r\n', '> one\nt😀\nChree\r\n'],
  };
  for (const [name, [text, expected]] of Object.entries(cases))
    test(`change ${name} and nothing else`, () => assert.equal(applyEdits(text, edits), expected));

  test('reach the end of a line and of the text, and columns count UTF-16 code units', () => {
    assert.equal(applyEdits('a😀b\r\nc', [edit('1:4-1:5', 'x'), edit('2:2', '!')]), 'a😀x\r\nc!');
    assert.equal(applyEdits('a\r\nb\r\n', [edit('2:1-3:1', '')]), 'a\r\n');
    assert.equal(applyEdits('a\nb', [edit('2:1-3:1', '')]), 'a\n');
  });

  test('of places that are not there are refused', () => {
    for (const place of ['1:5', '0:1', '4:1', '3:2', '1:0'])
      assert.throws(() => applyEdits('one\r\ntwo', [edit(place, 'x')]), RangeError, place);
  });
});

describe('fixes are chosen', () => {
  const chosen = (...findings: readonly Diagnostic[]) => {
    const { diagnostics, edits } = chooseFixes(findings);
    return [findings.map((one) => diagnostics.includes(one)), edits.map(({ text }) => text)];
  };

  test('all at once where they do not touch, in the order of the text', () => {
    assert.deepEqual(chosen(finding(edit('2:1-2:3', 'b')), finding(edit('1:1-1:3', 'a'))), [
      [true, true],
      ['a', 'b'],
    ]);
  });

  test('the first one where two overlap or meet', () => {
    const first = finding(edit('1:1-1:3', 'a'));
    for (const place of ['1:2-1:5', '1:3-1:5', '1:3', '1:1', '1:1-9:9'])
      assert.deepEqual(chosen(first, finding(edit(place, 'b'))), [[true, false], ['a']], place);
  });

  test('whole or not at all', () => {
    const both = finding(edit('1:1-1:3', 'b'), edit('5:1-5:3', 'c'));
    const third = finding(edit('5:1-5:2', 'd'));
    assert.deepEqual(chosen(finding(edit('1:1-1:2', 'a')), both, third), [
      [true, false, true],
      ['a', 'd'],
    ]);
  });

  test('once where several findings want the same', () => {
    const same = () => finding(edit('1:1-2:1', ''));
    assert.deepEqual(chosen(same(), same()), [[true, true], ['']]);
  });
});

describe('a diff', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);

  test('shows what changes, with three lines around it, and numbers of both texts', () => {
    const edits = [edit('2:1-2:5', 'LINE'), edit('20:1-21:1', ''), edit('25:1', 'new\n')];
    assert.equal(
      diffEdits('content/a.mdx', lines.join('\n'), edits),
      `--- content/a.mdx
+++ content/a.mdx
@@ -1,5 +1,5 @@
 line 1
-line 2
+LINE 2
 line 3
 line 4
 line 5
@@ -17,12 +17,12 @@
 line 17
 line 18
 line 19
-line 20
 line 21
 line 22
 line 23
 line 24
+new
 line 25
 line 26
 line 27
 line 28
`,
    );
  });

  test('does not show ends of line and the byte order mark', () => {
    assert.equal(
      diffEdits('a', '\uFEFFone\r\ntwo', [edit('1:1-1:4', 'ONE')]),
      '--- a\n+++ a\n@@ -1,2 +1,2 @@\n-one\n+ONE\n two\n',
    );
  });
});
