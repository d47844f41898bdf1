import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashErrorRow, hashOutputs, hashVerify } from '#samples/evidence-hashes.ts';
import { errorHash } from '#site/evidence/error-state.ts';
import { outputsHash } from '#site/evidence/sample-state.ts';
import { verifyHash } from '#site/evidence/verify-state.ts';

test('the page joins by the hashes that the runner records', () => {
  const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const output = { language: 'text', stream: 'stdout', span, line: 1, indent: 0 } as const;
  const outputs = [
    { ...output, text: 'a' },
    { ...output, text: 'b' },
  ];
  const row = {
    status: 402,
    code: 'card_declined',
    where: 'response',
    cause: 'a',
    resolution: 'b',
    retry: 'never',
    provoke: { sample: 'x' },
  } as const;
  const verify = { file: 'verify.mjs', steps: [{ what: 'It works.', output: 'ok' }] };
  assert.equal(outputsHash(outputs), hashOutputs(outputs));
  assert.equal(outputsHash([]), hashOutputs([]));
  assert.equal(errorHash(row), hashErrorRow(row));
  const bytes = Buffer.from('text\n');
  assert.equal(verifyHash(bytes, verify), hashVerify(bytes, verify));
});
