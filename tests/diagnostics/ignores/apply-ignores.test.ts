import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import { applyIgnores } from '#diagnostics/ignores/apply-ignores.ts';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { report } from '#diagnostics/report.ts';

const file = 'content/page.mdx';
const place = (line: number, column = 1) => ({
  start: { line, column },
  end: { line, column: column + 5 },
});
const removal = place(2, 40);

function ignore(codes: string, more: Partial<Ignore> = {}): Ignore {
  const placed = codes.split(' ').map((text, index) => ({ text, span: place(2, 10 + 10 * index) }));
  return {
    file,
    span: place(2),
    removal,
    lines: { first: 3, last: 5 },
    codes: placed,
    reason: 'Why.',
    ...more,
  };
}

const finding = (code: DiagnosticCode, line: number, where = file) =>
  report(code, { file: where, span: place(line) }, 'Wrong.');

function apply(
  findings: readonly ReturnType<typeof finding>[],
  ignores: readonly Ignore[],
  isExamined = true,
) {
  const { kept, suppressed, own } = applyIgnores(findings, ignores, () => isExamined);
  return {
    kept: kept.map(({ at }) => at.span?.start.line),
    suppressed: suppressed.map(({ diagnostic, reason }) => [diagnostic.at.span?.start.line, reason]),
    own: own.map(({ code, message, help }) => `${code}: ${message} ${help}`),
  };
}

describe('a suppression', () => {
  test('holds for the findings of its codes that start on its lines', () => {
    const findings = [2, 3, 5, 6].map((line) => finding('links/missing-page', line));
    assert.deepEqual(apply(findings, [ignore('links/missing-page')]), {
      kept: [2, 6],
      suppressed: [
        [3, 'Why.'],
        [5, 'Why.'],
      ],
      own: [],
    });
  });

  test('holds neither for other codes, nor for other files, nor for a finding without a place', () => {
    const findings = [
      finding('links/missing-anchor', 3),
      finding('links/missing-page', 3, 'content/other.mdx'),
      report('links/missing-page', { file }, 'Wrong.'),
    ];
    const { kept, own } = apply(findings, [ignore('links/missing-page')]);
    assert.deepEqual(kept, [3, 3, undefined]);
    assert.deepEqual(own, [
      'ignore/unused: `links/missing-page` finds nothing on lines 3 to 5. Take it out, or put it right before the block that it is for.',
    ]);
  });

  test('is used by each finding that it matches, whatever other one matches it too', () => {
    const twice = [ignore('links/missing-page'), ignore('links/missing-page lint/link-text')];
    const { suppressed, own } = apply(
      [finding('links/missing-page', 4), finding('lint/link-text', 4)],
      twice,
    );
    assert.equal(suppressed.length, 2);
    assert.deepEqual(own, []);
  });

  test('without a reason, or written otherwise, holds for nothing', () => {
    for (const more of [{ reason: '' }, { suffix: '-next-line' }]) {
      const { kept, own } = apply([finding('links/missing-page', 3)], [ignore('links/missing-page', more)]);
      assert.deepEqual(kept, [3]);
      assert.equal(own.length, 1);
    }
  });

  test('is not told to be unused where nobody looked', () => {
    assert.deepEqual(apply([], [ignore('links/missing-page')], false).own, []);
  });

  test('cannot hold for what keeps a page from being read, and for what a run found', () => {
    for (const code of ['guide/syntax', 'yaml/syntax', 'samples/failed', 'ignore/unused'] as const) {
      const { kept, own } = apply([finding(code, 3)], [ignore(code)]);
      assert.deepEqual(kept, [3]);
      assert.match(own.join(), new RegExp(`^ignore/not-allowed: \`${code}\` cannot be suppressed: .*\\.`));
    }
    assert.deepEqual(
      apply([finding('samples/tracks-differ', 3)], [ignore('samples/tracks-differ')]).kept,
      [],
    );
  });

  test('names codes, with the near one or those of the subject', () => {
    const helps = apply([], [ignore('links/mising-page'), ignore('lint/frobnicate'), ignore('nonsense')]).own;
    assert.match(
      helps[0] ?? '',
      /There is no code `links\/mising-page`\. Did you mean `links\/missing-page`\?/,
    );
    assert.match(helps[1] ?? '', /Use one of `lint\/.*`\./);
    assert.match(helps[2] ?? '', /Write the code that a report shows in brackets\./);
  });
});

describe('the fix of an unused suppression', () => {
  function fixesOf(codes: string, used: readonly DiagnosticCode[]) {
    const found = used.map((code) => finding(code, 3));
    return applyIgnores(found, [ignore(codes)], () => true).own.flatMap(({ fixes = [] }) => fixes);
  }

  test('cuts the comment where none of its codes is of use', () => {
    assert.deepEqual(fixesOf('links/missing-page', []), [{ span: removal, text: '' }]);
  });

  test('cuts the code where another one is', () => {
    const [first] = fixesOf('links/missing-page lint/link-text', ['lint/link-text']);
    assert.deepEqual(first?.span, { start: place(2, 10).start, end: place(2, 20).start });
    const [last] = fixesOf('links/missing-page lint/link-text', ['links/missing-page']);
    assert.deepEqual(last?.span, { start: place(2, 10).end, end: place(2, 20).end });
  });

  test('does not cut a code that may be a slip', () => {
    const [edit] = fixesOf('links/mising-page lint/link-text', []);
    assert.deepEqual(edit?.span, { start: place(2, 10).end, end: place(2, 20).end });
  });
});
