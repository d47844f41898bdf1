import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Guide } from '#guide/mdx-document.ts';
import { hashErrorRow, hashOutputs } from '#guide/proof-hashes.ts';
import type { Evidence, SampleStatus } from '#samples/evidence.ts';
import { sandboxRecord } from '#site/evidence/sandbox-record.ts';

const row = { status: 402, code: 'card_declined', where: 'response', provoke: { sample: 'a' } };
const page = {
  samples: ['a', 'b', 'c', 'new'].map((id) => ({ id, hash: id, info: {}, outputs: [] })),
  facts: { errors: [row, { ...row, status: 400 }] },
} as unknown as Guide;

function evidence(statuses: Readonly<Record<string, SampleStatus>>): Evidence {
  const samples = Object.entries(statuses).map(([id, status]) => ({
    ...{ id, hash: id, outputsHash: hashOutputs([]), language: 'bash', line: 1, status, durationMs: 1 },
  }));
  const errors = [{ hash: hashErrorRow(row as never), result: 'proven' }];
  return { at: '2026-11-25T09:00:00Z', tracks: [{ track: 'main', samples }], errors } as unknown as Evidence;
}

test('counts what held of the page as it stands', () => {
  assert.deepEqual(
    sandboxRecord(page, evidence({ a: 'passed', b: 'failed', c: 'checked', gone: 'passed' })),
    {
      at: '2026-11-25T09:00:00Z',
      samples: { verified: 1, total: 2 },
      errors: { proven: 1, total: 2 },
    },
  );
  const changed = { ...page, samples: page.samples.map((sample) => ({ ...sample, hash: 'changed' })) };
  assert.deepEqual(sandboxRecord(changed, evidence({ a: 'passed' }))?.samples, { verified: 0, total: 1 });
});

test('a page that never ran against a sandbox has no record', () => {
  assert.equal(sandboxRecord(page, undefined), undefined);
});
