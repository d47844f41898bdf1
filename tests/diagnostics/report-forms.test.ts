import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '#diagnostics/catalogue.ts';
import type { Diagnostic, Span } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { reporters } from '#diagnostics/reporters.ts';
import type { Suppressed } from '#diagnostics/suppressed.ts';
import { hostileTexts } from './hostile-texts.ts';
import { elementsOf, readXml } from './read-xml.ts';

const options = { sourceOf: () => undefined, paint: (_: string, text: string) => text };
const file = 'content/guides/a b/index.mdx';

function print(
  name: string,
  diagnostics: readonly Diagnostic[],
  suppressed: readonly Suppressed[] = [],
): string {
  const reporter = reporters.find((one) => one.name === name);
  assert.ok(reporter);
  return reporter.report({ diagnostics, suppressed, files: 2, summary: 'Done.\n' }, options);
}

function span(from: readonly [number, number], to: readonly [number, number]): Span {
  return { start: { line: from[0], column: from[1] }, end: { line: to[0], column: to[1] } };
}

const anchor = report('links/missing-anchor', { file, span: span([4, 2], [4, 9]) }, 'No `#x`.', {
  help: 'Link to `#y`.',
  related: [{ message: 'First here', at: { file: 'content/b.mdx', span: span([1, 1], [1, 2]) } }],
});
const overdue = report('lint/review-overdue', { file: 'content/b.mdx' }, 'Overdue.');

const bySuppression: readonly Suppressed[] = [
  { diagnostic: anchor, by: 'comment', reason: 'The page is still to come.' },
  { diagnostic: overdue, by: 'baseline', reason: 'It stands in the baseline.' },
];

test('the names of the reporters', () => {
  assert.deepEqual(
    reporters.map(({ name }) => name),
    ['text', 'json', 'github', 'sarif', 'junit'],
  );
});

describe('github', () => {
  test('writes one command per finding, then the count', () => {
    assert.deepEqual(print('github', [anchor, overdue]).split('\n'), [
      `::error file=${file},line=4,col=2,endLine=4,endColumn=9,title=links/missing-anchor::No \`#x\`.%0ALink to \`#y\`.`,
      '::warning file=content/b.mdx,title=lint/review-overdue::Overdue.',
      '2 files checked: 1 error, 1 warning.',
      'Done.',
      '',
    ]);
  });

  test('escapes data and properties, and leaves columns out of a span of several lines', () => {
    const at = { file: 'a,b:c%d.mdx', span: span([1, 2], [3, 4]) };
    assert.equal(
      print('github', [{ ...report('guide/syntax', at, 'x'), message: '50%: a, b\r\nc' }]).split('\n')[0],
      '::error file=a%2Cb%3Ac%25d.mdx,line=1,endLine=3,title=guide/syntax::50%25: a, b%0D%0Ac',
    );
  });

  for (const [name, hostile] of Object.entries(hostileTexts)) {
    test(`stays one command with ${name}`, () => {
      const lines = print('github', [{ ...report('guide/syntax', { file: hostile }, 'x'), message: hostile }])
        .trimEnd()
        .split('\n');
      assert.equal(lines.length, 3);
      assert.match(lines[0] ?? '', /^::error file=[^,:]*,title=guide\/syntax::[^\r]*$/);
      assert.doesNotMatch(lines.join(''), /(?!\t)\p{Cc}/u);
    });
  }
});

describe('sarif', () => {
  test('names rules, places and related places', () => {
    const log = JSON.parse(print('sarif', [anchor, overdue]));
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const { rules } = run.tool.driver;
    assert.deepEqual(
      rules.map((rule: { id: string }) => rule.id),
      Object.keys(catalogue),
    );
    assert.deepEqual(rules[0].fullDescription, { text: Object.values(catalogue)[0]?.why });
    const [first, second] = run.results;
    assert.equal(rules[first.ruleIndex].id, 'links/missing-anchor');
    assert.deepEqual([first.ruleId, first.level, second.level], ['links/missing-anchor', 'error', 'warning']);
    assert.deepEqual(first.message, { text: 'No `#x`. Link to `#y`.' });
    assert.deepEqual(first.locations[0].physicalLocation, {
      artifactLocation: { uri: 'content/guides/a%20b/index.mdx', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 2, endLine: 4, endColumn: 9 },
    });
    assert.equal(first.relatedLocations[0].message.text, 'First here');
    assert.equal('region' in second.locations[0].physicalLocation, false);
  });

  for (const [name, hostile] of Object.entries(hostileTexts)) {
    test(`is whole with ${name}`, () => {
      const log = JSON.parse(
        print('sarif', [{ ...report('guide/syntax', { file: hostile }, 'x'), message: hostile }]),
      );
      const [{ results }] = log.runs;
      assert.ok(results[0].message.text.isWellFormed());
      assert.match(results[0].locations[0].physicalLocation.artifactLocation.uri, /^[\x21-\x7E]*$/);
    });
  }

  test('has an empty list for no findings, and no link where a text only looks like one', () => {
    assert.deepEqual(JSON.parse(print('sarif', [])).runs[0].results, []);
    const log = JSON.parse(print('sarif', [report('guide/syntax', { file }, '[a](1) and [b]')]));
    assert.equal(log.runs[0].results[0].message.text, '\\[a](1) and [b]');
  });
});

describe('junit', () => {
  test('has a suite per file, a failure per error, and tells warnings in the output', () => {
    const root = readXml(print('junit', [anchor, overdue]));
    assert.deepEqual(
      [root.name, root.attributes['tests'], root.attributes['failures']],
      ['testsuites', '2', '1'],
    );
    const [first, second] = elementsOf(root, 'testcase');
    assert.deepEqual(first?.attributes, {
      name: `${file}:4:2 links/missing-anchor: No \`#x\`.`,
      classname: file,
      time: '0.000',
    });
    const [failure] = first?.children ?? [];
    assert.equal(failure?.attributes['type'], 'links/missing-anchor');
    assert.match(failure?.text ?? '', /help: Link to `#y`\.$/);
    assert.deepEqual(
      second?.children.map(({ name }) => name),
      ['system-out'],
    );
  });

  test('is one case that passes for no findings', () => {
    const root = readXml(print('junit', []));
    assert.deepEqual([root.attributes['tests'], root.attributes['failures']], ['1', '0']);
    assert.deepEqual(elementsOf(root, 'testcase')[0]?.children, []);
  });

  for (const [name, hostile] of Object.entries(hostileTexts)) {
    test(`is well-formed with ${name}`, () => {
      const details = { help: hostile, output: hostile, comparison: { actual: hostile, expected: 'x' } };
      const xml = print('junit', [
        { ...report('samples/failed', { file: hostile }, 'x'), message: hostile, ...details },
      ]);
      const [failure] = elementsOf(readXml(xml), 'failure');
      assert.equal(failure?.attributes['type'], 'samples/failed');
    });
  }
});

const hint =
  '`handrail explain lint/review-overdue` tells more: why it matters, and how it is written right.\n';

test('the text says what was found, how much, and what came of it', () => {
  assert.equal(
    print('text', [overdue]),
    `warning[lint/review-overdue]: Overdue.\n  --> content/b.mdx\n\n2 files checked: 0 errors, 1 warning.\n${hint}Done.\n`,
  );
});

describe('what is suppressed', () => {
  test('is counted, and not told, in text and in annotations', () => {
    const line = '2 files checked: 0 errors, 1 warning, 1 suppressed, 1 in the baseline.\n';
    assert.match(
      print('text', [overdue], bySuppression),
      new RegExp(`^warning[^$]*\n${RegExp.escape(`${line}${hint}Done.\n`)}$`),
    );
    assert.equal(print('github', [overdue], bySuppression).split('\n').slice(1).join('\n'), `${line}Done.\n`);
  });

  test('stands in JSON with its reason', () => {
    const { diagnostics, suppressed, summary } = JSON.parse(print('json', [], bySuppression));
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      suppressed.map((one: Record<string, unknown>) => [one['code'], one['line'], one['by'], one['reason']]),
      [
        ['links/missing-anchor', 4, 'comment', 'The page is still to come.'],
        ['lint/review-overdue', null, 'baseline', 'It stands in the baseline.'],
      ],
    );
    assert.deepEqual(summary, { files: 2, errors: 0, warnings: 0, suppressed: 1, baseline: 1, stale: 0 });
  });

  test('is a result with its justification in SARIF', () => {
    const [{ results }] = JSON.parse(print('sarif', [overdue], bySuppression)).runs;
    assert.deepEqual(
      results.map((one: Record<string, unknown>) => one['suppressions']),
      [
        undefined,
        [{ kind: 'inSource', justification: 'The page is still to come.' }],
        [{ kind: 'external', justification: 'It stands in the baseline.' }],
      ],
    );
  });

  test('is a skipped case with its reason in JUnit', () => {
    const root = readXml(print('junit', [], bySuppression));
    assert.deepEqual([root.attributes['tests'], root.attributes['failures']], ['2', '0']);
    assert.deepEqual(
      elementsOf(root, 'skipped').map(({ attributes }) => attributes['message']),
      ['Suppressed: The page is still to come.', 'It stands in the baseline.'],
    );
  });
});
