import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyBaseline } from '#diagnostics/baseline/apply-baseline.ts';
import type { BaselineEntry } from '#diagnostics/baseline/baseline.ts';
import { baselineText, makeBaseline } from '#diagnostics/baseline/make-baseline.ts';
import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';

const file = 'content/a.mdx';

/** A page of these lines, with a finding in every line that holds a code. */
function page(...lines: readonly string[]) {
  const findings = lines.flatMap((line, index): Diagnostic[] => {
    const code = /\w+\/[\w-]+/.exec(line)?.[0] as DiagnosticCode | undefined;
    const start = { line: index + 1, column: 1 };
    return code === undefined ? [] : [report(code, { file, span: { start, end: start } }, 'Wrong.')];
  });
  return { findings, lineOf: (_: string, line: number) => lines[line - 1] };
}

function apply(now: ReturnType<typeof page>, baseline: readonly BaselineEntry[]) {
  const { kept, suppressed, stale } = applyBaseline(now.findings, baseline, now.lineOf);
  return {
    kept: kept.map(({ at }) => at.span?.start.line),
    suppressed: suppressed.map(({ diagnostic }) => diagnostic.at.span?.start.line),
    stale: stale.map(({ code, count }) => `${code} ${count}`),
  };
}

const before = page('one', 'lint/link-text', 'two', 'lint/link-text', 'links/missing-page x');
const baseline = makeBaseline(before.findings, before.lineOf);

describe('a baseline', () => {
  test('holds what was found, wherever its lines move, whatever spaces stand around them', () => {
    assert.deepEqual(apply(before, baseline), { kept: [], suppressed: [2, 4, 5], stale: [] });
    const moved = page('links/missing-page x', 'new', '  lint/link-text\r', 'lint/link-text');
    assert.deepEqual(apply(moved, baseline), { kept: [], suppressed: [1, 3, 4], stale: [] });
  });

  test('holds no more of the same than were found, none of another code, and none in a line that changed', () => {
    const more = page(
      'lint/link-text',
      'lint/link-text',
      'lint/link-text',
      'links/missing-page y',
      'lint/image-alt',
    );
    assert.deepEqual(apply(more, baseline), {
      kept: [3, 4, 5],
      suppressed: [1, 2],
      stale: ['links/missing-page 1'],
    });
  });

  test('tells how many of its findings are gone', () => {
    assert.deepEqual(apply(page('lint/link-text'), baseline), {
      kept: [],
      suppressed: [1],
      stale: ['links/missing-page 1', 'lint/link-text 1'],
    });
  });

  test('holds a finding about a whole file', () => {
    const whole = [report('lint/review-overdue', { file }, 'Old.')];
    const { kept } = applyBaseline(
      whole,
      makeBaseline(whole, () => undefined),
      () => 'text',
    );
    assert.deepEqual(kept, []);
  });

  test('holds nothing that may not be suppressed, and no credential', () => {
    const broken = page('guide/syntax', 'samples/failed', 'ignore/unused', 'lint/live-secret');
    assert.deepEqual(makeBaseline(broken.findings, broken.lineOf), []);
    const [entry] = makeBaseline(page('lint/link-text').findings, () => 'guide/syntax');
    assert.ok(entry);
    assert.deepEqual(apply(broken, [{ ...entry, code: 'guide/syntax' }]).kept, [1, 2, 3, 4]);
  });
});

test('the file of a baseline is sorted, an entry a line, and holds no text of the content', () => {
  assert.deepEqual(
    baselineText(baseline)
      .split('\n')
      .map((line) => line.replace(/[0-9a-f]{16}/, '…')),
    [
      '{',
      '  "version": 1,',
      '  "findings": [',
      '    {"file":"content/a.mdx","code":"links/missing-page","line":"…","count":1},',
      '    {"file":"content/a.mdx","code":"lint/link-text","line":"…","count":2}',
      '  ]',
      '}',
      '',
    ],
  );
});
