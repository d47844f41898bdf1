import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedTail } from '#samples/track/printed-tail.ts';

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
    printedTail({ stdout: 'out\n', stderr }, names),
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
  const lines = printedTail({ stdout, stderr: '' }, names).split('\n');
  assert.deepEqual(
    [lines[0], lines[8], lines.at(-1), lines.length],
    ['line 1', '… 80 more lines …', 'line 100', 21],
  );
});
