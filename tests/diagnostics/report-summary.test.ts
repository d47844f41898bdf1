import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import { report } from '#diagnostics/report.ts';
import { text } from '#diagnostics/reporters/text.ts';

const options = { sourceOf: () => undefined, paint: (_: string, said: string) => said };

function tailOf(found: readonly (readonly [file: string, code: DiagnosticCode])[]): string[] {
  const diagnostics = found.map(([file, code]) => report(code, { file }, 'It is wrong.'));
  const lines = text.report({ diagnostics, suppressed: [], files: 9 }, options).trimEnd().split('\n');
  return lines.slice(lines.lastIndexOf('') + 1);
}

test('findings of several files are counted by file, and the first code is named', () => {
  const found = [
    ['a.mdx', 'links/missing-page'],
    ['a.mdx', 'lint/term'],
    ['guides/b.mdx', 'lint/term'],
    ['a.mdx', 'links/missing-page'],
  ] as const;
  assert.deepEqual(tailOf(found), [
    'a.mdx         2 errors, 1 warning',
    'guides/b.mdx  1 warning',
    '9 files checked: 2 errors, 2 warnings.',
    '`handrail explain links/missing-page` tells more: why it matters, and how it is written right, and so for the other codes.',
  ]);
});

test('findings of one file are not counted twice, and one code is the only one', () => {
  assert.deepEqual(tailOf([['a.mdx', 'lint/term']]), [
    '9 files checked: 0 errors, 1 warning.',
    '`handrail explain lint/term` tells more: why it matters, and how it is written right.',
  ]);
});

test('without findings there is nothing to explain', () => {
  assert.deepEqual(tailOf([]), ['9 files checked: 0 errors, 0 warnings.']);
});
