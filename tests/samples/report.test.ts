import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report } from '#diagnostics/report.ts';
import { reportJson } from '#samples/report-json.ts';
import { reportText } from '#samples/report-text.ts';
import type { SamplesReport } from '#samples/samples-report.ts';

const sample = { guide: 'page', track: 'curl', file: 'content/page.mdx', language: 'bash', cached: false };
const span = { start: { line: 5, column: 1 }, end: { line: 5, column: 6 } };

const samples: SamplesReport = {
  target: 'simulator',
  isolation: 'bubblewrap',
  samples: [
    { ...sample, id: 'a', line: 3, status: 'passed', durationMs: 12 },
    { ...sample, id: 'b', line: 5, status: 'failed', reason: 'It failed.', durationMs: 3 },
    { ...sample, id: 'c', line: 9, status: 'blocked', reason: 'Blocked by `b`.', durationMs: 0 },
    { ...sample, id: 'd', line: 12, status: 'manual', reason: 'By hand.', durationMs: 0 },
  ],
  suppressed: [],
  errors: [{ guide: 'page', code: 'x', status: 400, result: 'proven' }],
  events: [
    { guide: 'page', event: 'order.created', result: 'proven' },
    { guide: 'page', event: 'order.paid', result: 'not-proven' },
  ],
  diagnostics: [
    report('samples/failed', { file: 'content/page.mdx', span }, '`b` failed.', { help: 'Mend it.' }),
  ],
};

test('the JSON document has the fields of version 1, in their order', () => {
  const document = JSON.parse(reportJson(samples));
  assert.deepEqual(Object.keys(document), [
    ...[
      'version',
      'target',
      'isolation',
      'isolationReason',
      'samples',
      'errors',
      'events',
      'diagnostics',
      'suppressed',
      'summary',
    ],
  ]);
  assert.deepEqual(document.samples[1], {
    ...{ guide: 'page', track: 'curl', id: 'b', file: 'content/page.mdx', line: 5, language: 'bash' },
    ...{ status: 'failed', reason: 'It failed.', durationMs: 3, cached: false },
  });
  assert.deepEqual(document.errors, [{ guide: 'page', code: 'x', status: 400, result: 'proven' }]);
  assert.deepEqual(document.events[1], { guide: 'page', event: 'order.paid', result: 'not-proven' });
  assert.deepEqual(document.diagnostics[0], {
    ...{ code: 'samples/failed', severity: 'error', message: '`b` failed.', file: 'content/page.mdx' },
    ...{ line: 5, column: 1, endLine: 5, endColumn: 6, help: 'Mend it.' },
  });
  assert.deepEqual(document.summary, {
    ...{ passed: 1, failed: 1, blocked: 1, notRun: 0, illustrative: 0, manual: 1, checked: 0 },
    ...{ errorRows: 1, errorRowsProven: 1, eventRows: 2, eventRowsProven: 1 },
  });
});

test('the text says what ran, what did not and why, and under which isolation', () => {
  assert.equal(
    reportText(samples),
    [
      '✗ page (curl): 1 of 2 passed, 15 ms',
      '- content/page.mdx:9 c: blocked. Blocked by `b`.',
      '- content/page.mdx:12 d: manual. By hand.',
      'Samples: 1 passed, 1 failed, 1 blocked, 1 manual',
      'Error rows: 1 of 1 proven',
      'Event rows: 1 of 2 proven',
      'Target: simulator · Isolation: bubblewrap',
      '',
    ].join('\n'),
  );
  assert.match(reportText({ ...samples, samples: [], errors: [], events: [] }), /^Samples: none found/);
});
