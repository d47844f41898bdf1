import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { report } from '#diagnostics/report.ts';
import { reporters } from '#samples/reporters.ts';
import type { SamplesReport } from '#samples/samples-report.ts';
import { hostileTexts } from '../diagnostics/hostile-texts.ts';
import { elementsOf, readXml } from '../diagnostics/read-xml.ts';

const options = { sourceOf: () => undefined, paint: (_: string, text: string) => text };
const file = 'content/page.mdx';
const sample = { guide: 'page', track: 'curl', file, language: 'bash', cached: false, durationMs: 0 };
const place = (line: number) => ({
  file,
  span: { start: { line, column: 1 }, end: { line, column: 6 } },
});

const samples: SamplesReport = {
  target: 'simulator',
  isolation: 'none',
  samples: [
    { ...sample, id: 'a', line: 3, status: 'passed', durationMs: 1250 },
    { ...sample, id: 'b', line: 7, status: 'failed', reason: 'It failed.' },
    { ...sample, id: 'c', line: 12, status: 'blocked', reason: 'Blocked by `b`.' },
    { ...sample, id: 'd', line: 20, status: 'manual', reason: 'By | hand.' },
    { ...sample, id: 'e', line: 30, status: 'not-run', reason: '`go` is not installed.' },
    { ...sample, id: 'b', track: 'node', line: 7, status: 'failed', reason: 'It failed.' },
  ],
  suppressed: [],
  errors: [
    { guide: 'page', code: 'x', status: 400, result: 'proven' },
    { guide: 'page', code: 'y', status: 402, result: 'not-proven' },
  ],
  events: [
    { guide: 'page', event: 'order.created', result: 'proven' },
    { guide: 'page', event: 'order.paid', result: 'not-proven' },
  ],
  diagnostics: [
    report('samples/error-not-proven', place(2), 'The error 402 `y` was not provoked.'),
    report('samples/failed', place(6), '`b` failed.', { help: 'Mend it.', output: 'one\ntwo\n' }),
    report('samples/not-run', place(30), '`e` is not run.'),
  ],
};
const none: SamplesReport = { ...samples, samples: [], errors: [], events: [], diagnostics: [] };

function print(name: string, subject: SamplesReport): string {
  const reporter = reporters.find((one) => one.name === name);
  assert.ok(reporter);
  return reporter.report(subject, options);
}

test('the names of the reporters', () => {
  assert.deepEqual(
    reporters.map(({ name }) => name),
    ['text', 'json', 'github', 'sarif', 'junit', 'markdown'],
  );
});

describe('junit', () => {
  test('has a case per sample and track, with time, failure, reason and output', () => {
    const root = readXml(print('junit', samples));
    const cases = elementsOf(root, 'testcase').map(({ attributes, children }) => [
      `${attributes['classname']} ${attributes['name']} ${attributes['time']}`,
      ...children.map(({ name, attributes: own }) => `${name} ${own['message'] ?? ''}`.trim()),
    ]);
    assert.deepEqual(cases, [
      ['page.curl a 1.250'],
      ['page.curl b 0.000', 'failure `b` failed.', 'system-out'],
      ['page.curl c 0.000', 'skipped blocked: Blocked by `b`.'],
      ['page.curl d 0.000', 'skipped manual: By | hand.'],
      ['page.curl e 0.000', 'skipped not-run: `go` is not installed.'],
      ['page.node b 0.000', 'failure `b` failed.', 'system-out'],
      ['page.errors 400 x 0.000'],
      [
        `${file} ${file}:2:1 samples/error-not-proven: The error 402 \`y\` was not provoked. 0.000`,
        'failure The error 402 `y` was not provoked.',
      ],
      ['page.events order.created 0.000'],
      ['page.events order.paid 0.000', 'failure The event `order.paid` is not proven.'],
    ]);
    assert.equal(elementsOf(root, 'system-out')[0]?.text, 'one\ntwo');
    assert.deepEqual([root.attributes['tests'], root.attributes['failures']], ['10', '4']);
  });

  test('is whole for no samples, and for a failure without a finding', () => {
    assert.deepEqual(elementsOf(readXml(print('junit', none)), 'testcase'), []);
    const failures = elementsOf(readXml(print('junit', { ...samples, diagnostics: [] })), 'failure');
    assert.deepEqual(
      failures.map(({ attributes }) => attributes['message']),
      [
        ...['failed: It failed.', 'failed: It failed.', 'The error 402 `y` is not proven.'],
        'The event `order.paid` is not proven.',
      ],
    );
  });

  test('keeps the end of a megabyte of output', () => {
    const output = `${'x'.repeat(99)}\n`.repeat(10_000);
    const diagnostics = [report('samples/failed', place(7), '`b` failed.', { output: `${output}the end\n` })];
    const [text] = elementsOf(readXml(print('junit', { ...samples, diagnostics })), 'system-out');
    assert.match(text?.text ?? '', /^…\n[x\n]{10000,16400}the end$/);
  });
});

describe('markdown', () => {
  test('tells tracks, findings with place and help, and what was not run and why', () => {
    assert.equal(
      print('markdown', samples),
      `## ❌ Samples

Samples: 1 passed, 2 failed, 1 blocked, 1 not run, 1 manual.${'  '}
Error rows: 1 of 2 proven.${'  '}
Event rows: 1 of 2 proven.${'  '}
Target: simulator. Isolation: none (samples can reach this machine’s files and network).

|  | Page | Track | Passed | Failed | Not run | Time |
| --- | --- | --- | ---: | ---: | ---: | ---: |
| ❌ | page | curl | 1 | 1 | 3 | 1250 ms |
| ❌ | page | node | 0 | 1 | 0 | 0 ms |

### Findings

**error** samples/error-not-proven at <code>content/page.mdx:2:1</code>: The error 402 <code>y</code> was not provoked.

**error** samples/failed at <code>content/page.mdx:6:1</code>: <code>b</code> failed.

Help: Mend it.

\`\`\`text
one
two
\`\`\`

**warning** samples/not-run at <code>content/page.mdx:30:1</code>: <code>e</code> is not run.

### Not run

- <code>content/page.mdx:12</code> c: blocked. Blocked by <code>b</code>.
- <code>content/page.mdx:20</code> d: manual. By &#124; hand.
- <code>content/page.mdx:30</code> e: not-run. <code>go</code> is not installed.
`,
    );
  });

  test('says that none were found', () => {
    assert.match(print('markdown', none), /^## ✅ Samples\n\nSamples: none found\./);
  });

  test('stays within what a CI page holds', () => {
    const one = report('samples/failed', place(7), 'x'.repeat(50), { output: 'é'.repeat(1_000_000) });
    const text = print('markdown', { ...samples, diagnostics: Array.from({ length: 500 }, () => one) });
    assert.ok(Buffer.byteLength(text) < 1024 * 1024);
    assert.match(text, /… and 450 more: the log of the job has them all\./);
    const long = report('samples/failed', place(7), '|'.repeat(1_000_000), {
      help: '<b>`'.repeat(1_000_000),
    });
    const many = Array.from({ length: 20_000 }, (_, line) => ({
      ...sample,
      guide: `page ${line}`,
      id: 'x',
      line,
    }));
    const full = print('markdown', {
      ...samples,
      diagnostics: Array.from({ length: 50 }, () => long),
      samples: many.map((one) => ({ ...one, status: 'manual', reason: 'By hand.' })),
    });
    assert.ok(Buffer.byteLength(full) < 1024 * 1024);
    assert.match(full, /… and \d+ more tracks: the page of a job holds no more\.\n/);
    assert.match(full, /- … and \d+ more: the log of the job has them all\.\n$/);
  });
});

describe('every reporter', () => {
  for (const [name, hostile] of Object.entries(hostileTexts)) {
    test(`is whole with ${name}`, () => {
      const details = { help: hostile, output: hostile, comparison: { actual: hostile, expected: '`' } };
      const subject: SamplesReport = {
        ...samples,
        samples: [{ ...sample, id: 'b', line: 7, status: 'failed', reason: hostile }],
        errors: [{ guide: hostile, code: hostile, status: 400, result: 'not-proven' }],
        events: [{ guide: hostile, event: hostile, result: 'not-proven' }],
        diagnostics: [report('samples/failed', place(7), hostile, details)],
      };
      assert.equal(elementsOf(readXml(print('junit', subject)), 'testcase').length, 3);
      assert.equal(JSON.parse(print('sarif', subject)).runs[0].properties.isolation, 'none');
      const idle = { ...sample, id: 'c', line: 9, status: 'manual', reason: hostile } as const;
      const lines = print('github', { ...subject, samples: [idle] }).split('\n');
      assert.equal(lines.filter((line) => /^\s*::|##\[/.test(line)).length, 1);
      const page = print('markdown', { ...subject, samples: [idle] });
      assert.doesNotMatch(page, /(?![\n\t])\p{Cc}/u);
      assert.equal(page.split('\n').filter((line) => /^#{1,6} /.test(line)).length >= 3, true);
      assert.doesNotMatch(page.replace(/^(`{3,})\w+\n[\s\S]*?\n\1$/gm, ''), /<(?!\/?code>)|```/);
    });
  }
});
