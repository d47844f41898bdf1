import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Guide } from '#guide/mdx-document.ts';
import { hashErrorRow, hashEventRow } from '#guide/proof-hashes.ts';
import type { Evidence } from '#samples/evidence.ts';
import { rowStates } from '#site/evidence/row-states.ts';
import type { SampleState } from '#site/evidence/sample-state.ts';

const rows = [
  { status: 402, code: 'by_sample', where: 'response', provoke: { sample: 'decline' } },
  { status: 400, code: 'by_request', where: 'response', provoke: { request: {} } },
  { status: 403, code: 'own', where: 'own', provoke: { request: {} } },
];
const event = { event: 'order.created' };
const webhooks = { endpoint: 'https://example.com/' };
const page = {
  facts: { errors: rows, events: [event], webhooks },
  samples: [
    { id: 'decline', info: {} },
    { id: 'receiver', info: { service: true } },
  ],
} as unknown as Guide;
const evidence = {
  errors: rows.map((row) => ({ hash: hashErrorRow(row as never), result: 'proven' })),
  events: [{ hash: hashEventRow(event as never, webhooks as never), result: 'proven' }],
} as unknown as Evidence;

function statesWith(changed: string) {
  const states = ['decline', 'receiver'].map((id): [string, SampleState] => [
    id,
    id === changed ? { status: 'not-verified' } : { status: 'verified', tracks: ['node'] },
  ]);
  const { errors, events } = rowStates(page, new Map(states), evidence);
  return [...errors, ...events];
}

test('a row is proven with the samples that it rests on', () => {
  assert.deepEqual(statesWith(''), ['proven', 'proven', 'proven', 'proven']);
  assert.deepEqual(statesWith('decline'), ['not-proven', 'proven', 'proven', 'proven']);
  assert.deepEqual(statesWith('receiver'), ['proven', 'proven', 'not-proven', 'not-proven']);
});
