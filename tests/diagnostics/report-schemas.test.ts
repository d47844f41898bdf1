import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { reporters as checkReporters } from '#diagnostics/reporters.ts';
import type { Suppressed } from '#diagnostics/suppressed.ts';
import { reporters as samplesReporters } from '#samples/reporters.ts';
import type { SampleReport } from '#samples/samples-report.ts';
import { project } from '../temporary-root.ts';
import { hostileTexts } from './hostile-texts.ts';
import { junitProblems } from './junit-problems.ts';
import { sarifProblems } from './sarif-problems.ts';

const options = { sourceOf: () => undefined, paint: (_: string, text: string) => text };
const file = 'content/guides/ä b/index.mdx';
const span = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const schemaOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(project, 'public/schemas', `${name}.json`), 'utf8')));
const schemas = { check: schemaOf('check-report-1'), samples: schemaOf('samples-report-1') };

function sampleOf(text: string): SampleReport {
  const base = { guide: 'page', track: 'curl', id: 'b', file, line: 4, language: 'bash' } as const;
  return { ...base, status: 'failed', reason: text || 'It failed.', durationMs: 1_234_567, cached: false };
}

/** The report of a check and of a run with these findings, told and suppressed, in a form. */
function print(name: string, diagnostics: readonly Diagnostic[], samples: readonly SampleReport[]) {
  const suppressed = diagnostics.flatMap((diagnostic): Suppressed[] => [
    { diagnostic, by: 'comment', reason: diagnostic.message },
    { diagnostic, by: 'baseline', reason: diagnostic.message },
  ]);
  const common = { target: 'simulator', isolation: 'none', events: [] } as const;
  const errors = samples.map(({ guide }) => ({
    guide,
    code: 'x',
    status: 400,
    result: 'not-proven' as const,
  }));
  const run = { ...common, samples, errors, diagnostics, suppressed };
  return {
    check:
      checkReporters
        .find((one) => one.name === name)
        ?.report({ diagnostics, suppressed, files: 1 }, options) ?? '',
    samples: samplesReporters.find((one) => one.name === name)?.report(run, options) ?? '',
  };
}

function assertValid(diagnostics: readonly Diagnostic[], samples: readonly SampleReport[]): void {
  const json = print('json', diagnostics, samples);
  for (const kind of ['check', 'samples'] as const) {
    assert.ok(schemas[kind](JSON.parse(json[kind])), JSON.stringify(schemas[kind].errors));
    assert.deepEqual(sarifProblems(print('sarif', diagnostics, samples)[kind]), []);
    assert.deepEqual(junitProblems(print('junit', diagnostics, samples)[kind]), []);
    const commands = print('github', diagnostics, samples)[kind].split(/\r?\n|\r/);
    assert.equal(commands.filter((line) => line.startsWith('::')).length, diagnostics.length);
  }
}

const code = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, offset) => String.fromCharCode(from + offset));

const texts: Readonly<Record<string, string>> = {
  ...hostileTexts,
  'every control character': [...code(0, 0x1f), ...code(0x7f, 0x9f), '\u2028', '\u2029', '\uFEFF'].join('x'),
  'every surrogate alone': code(0xd800, 0xdfff).join('x'),
};

describe('JSON, SARIF, JUnit and GitHub reports are valid', () => {
  for (const [name, text] of Object.entries(texts)) {
    test(`with ${name}`, () => {
      const more = {
        label: text,
        help: text || 'Mend it.',
        output: text,
        comparison: { actual: text, expected: 'x' },
      };
      const related = [{ message: text, at: { file, span } }];
      const finding = report('samples/failed', { file, span }, text || 'Wrong.', { ...more, related });
      assertValid([finding, report('lint/review-overdue', { file }, text || 'Old.')], [sampleOf(text)]);
    });
  }

  test('without findings and samples', () => assertValid([], []));

  test('with findings that have no position, in files of any name', () => {
    const names = ['a b.mdx', 'ü/日本語.mdx', '100%.mdx', 'a,b:c.mdx', '#?&.mdx'];
    assertValid(
      names.map((name) => report('guide/syntax', { file: `content/${name}` }, 'Wrong.')),
      [],
    );
  });

  test('with ten thousand findings', () => {
    const one = report('samples/failed', { file, span }, '`b` failed.', { help: 'Mend it.' });
    assertValid(
      Array.from({ length: 10_000 }, (_, line) => ({
        ...one,
        at: { file, span: { start: { line: line + 1, column: 1 }, end: { line: line + 1, column: 2 } } },
      })),
      [sampleOf('It failed.')],
    );
  });
});

describe('the validators refuse', () => {
  const finding = report('samples/failed', { file, span }, 'Wrong.');
  const sarif = print('sarif', [finding], []).check;
  const junit = print('junit', [finding], []).check;

  const broken: readonly (readonly [string, string, string])[] = [
    ['an unknown level', '"level": "error",\n          "message"', '"level": "fatal",\n          "message"'],
    ['a bare space in an address', '%20b', ' b'],
    ['line 0', '"startLine": 3', '"startLine": 0'],
    ['an unknown name', '"ruleId"', '"ruleName"'],
  ];
  for (const [name, from, to] of broken) {
    test(`SARIF with ${name}`, () => {
      assert.ok(sarif.includes(from));
      assert.notDeepEqual(sarifProblems(sarif.replace(from, to)), []);
    });
  }

  test('JUnit with wrong counts, unknown names and missing attributes', () => {
    for (const [from, to] of [
      ['tests="3"', 'tests="2"'],
      ['<testcase', '<testcase status="x"'],
      [' type="samples/failed"', ''],
      ['time="0.000"', 'time="soon"'],
    ] as const) {
      assert.ok(junit.includes(from), from);
      assert.notDeepEqual(junitProblems(junit.replace(from, to)), [], from);
    }
  });
});
