import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRedactor } from '#samples/redact.ts';
import { printedTail } from '#samples/track/printed-tail.ts';

const redact = createRedactor([{ key: 'KEY', value: 'one-secret\nof-lines' }]);
const names = { file: 'content/page.mdx', folder: '/tmp/w/samples', program: '/tmp/w/samples/.session.mjs' };

test('paths of the run lead back to the page; frames of the runtime are left out', () => {
  const stderr = [
    'file:///tmp/w/samples/.session.mjs:3',
    'Error: no',
    '    at file:///tmp/w/samples/.session.mjs:3:7',
    '    at node:internal/process/task_queues:104:5',
    '    at file:///tmp/w/samples/own.mjs:1:1',
    'Node.js v26.10.0',
  ].join('\n');
  assert.equal(
    printedTail({ stdout: 'out\n', stderr }, names, redact),
    [
      'out',
      '',
      'content/page.mdx:3',
      'Error: no',
      '    at content/page.mdx:3:7',
      '    at file://own.mjs:1:1',
    ].join('\n'),
  );
});

test('of many lines the first and the last are kept', () => {
  const stdout = Array.from({ length: 100 }, (_, index) => `line ${index + 1}`).join('\n');
  const lines = printedTail({ stdout, stderr: '' }, names, redact).split('\n');
  assert.deepEqual(
    [lines[0], lines[8], lines.at(-1), lines.length],
    ['line 1', '… 80 more lines …', 'line 100', 21],
  );
});

test('secrets are redacted before lines are cut and left out', () => {
  const lines = Array.from({ length: 40 }, (_, index) =>
    index === 7 ? 'one-secret' : index === 8 ? 'of-lines' : '-',
  );
  const long = `${'0'.repeat(995)}one-secret`;
  const text = printedTail({ stdout: lines.join('\n'), stderr: `${long}\nof-lines` }, names, redact);
  assert.doesNotMatch(text, /one-s/);
  assert.match(text, /‹KEY›\n/);
  assert.match(text, /0‹KEY›$/);
});
