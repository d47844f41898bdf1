import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseBaseline } from '#check/parse-baseline.ts';
import { baselineText } from '#diagnostics/baseline/make-baseline.ts';

const entries = [
  { file: 'content/a.mdx', code: 'links/missing-page', line: 'b3a8e0e1f9ab1bfe', count: 1 },
  { file: 'content/a.mdx', code: 'lint/link-text', line: '', count: 2 },
];
const text = baselineText(entries);

describe('the file of a baseline', () => {
  test('is read as it was written, in whatever order its lines stand', () => {
    assert.deepEqual(parseBaseline(text), { kind: 'entries', entries });
    const lines = text.split('\n');
    const swapped = [...lines.slice(0, 3), `${lines[4]},`, lines[3]?.replace(/,$/, ''), ...lines.slice(5)];
    assert.deepEqual(parseBaseline(swapped.join('\n')), { kind: 'entries', entries });
    assert.deepEqual(parseBaseline(baselineText([])), { kind: 'entries', entries: [] });
  });

  const entry = '{"file":"a","code":"b","line":"","count":1}';
  const broken: Readonly<Record<string, readonly [string, number, number, RegExp]>> = {
    nothing: ['', 1, 1, /^The JSON ends before it is complete$/],
    'half a file': [text.slice(0, 60), 4, 27, /^A string is not closed$/],
    'marks of a merge': [text.replace('  "findings"', '<<<<<<< HEAD\n  "findings"'), 3, 1, /^Expected /],
    'another version': ['{"version": 2,\n "findings": []}', 1, 13, /^`version` is not as it should be/],
    'a list': ['[]', 1, 1, /^it is not as it should be/],
    'no findings': ['{\n"version": 1}', 1, 1, /^`findings` is not as it should be/],
    'a wrong count': [
      `{"version":1,"findings":[\n${entry},\n${entry.replace('1}', '0}')}]}`,
      3,
      42,
      /^`findings\.1\.count` is/,
    ],
    'an unknown field': [
      `{"version":1,"findings":[\n${entry.replace('}', ',"x":1}')}]}`,
      2,
      1,
      /^`findings\.0` is not as it should be: .*"x"/,
    ],
    'what nests deep': [
      `{"version":${'['.repeat(9000)}${']'.repeat(9000)},"findings":[]}`,
      1,
      12,
      /^`version` is/,
    ],
  };
  for (const [name, [wrong, line, column, message]] of Object.entries(broken)) {
    test(`with ${name} is told with its place`, () => {
      const parsed = parseBaseline(wrong);
      assert.ok(parsed.kind === 'problem');
      assert.match(parsed.message, message);
      assert.deepEqual(parsed.at, { line, column });
    });
  }
});
