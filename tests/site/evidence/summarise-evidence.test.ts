import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashErrorRow, hashEventRow, hashVerify } from '#guide/proof-hashes.ts';
import type { Evidence } from '#samples/evidence.ts';
import { errorState } from '#site/evidence/error-state.ts';
import { eventState } from '#site/evidence/event-state.ts';
import { evidenceParts } from '#site/evidence/evidence-parts.ts';
import { summariseEvidence } from '#site/evidence/summarise-evidence.ts';
import { verifyState } from '#site/evidence/verify-state.ts';
import { stringsOf } from '#site/strings/strings-of.ts';

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
const script = Buffer.from('console.log("ok")');
const evidence: Evidence = {
  version: 1,
  kind: 'guide',
  slug: 'a',
  target: 'simulator',
  isolation: 'bubblewrap',
  at: '2026-11-22T23:30:00Z',
  commit: null,
  provider: { id: 'acme', apiVersion: '2026-10-01', checked: '2026-11-01' },
  tracks: [{ track: 'node', samples: [], runtimes: { js: 'Node 26.10.0', sh: 'bash 5.2.15' }, packages: {} }],
  errors: [{ id: 'x', status: 402, code: 'y', hash: hashErrorRow(row), result: 'proven' }],
  events: [],
  verify: { hash: hashVerify(script, verify), tracks: ['node'], status: 'passed' },
  endpoints: [],
};

test('an error row is proven by the hash of its facts alone', () => {
  assert.equal(errorState(row, evidence), 'proven');
  assert.equal(errorState({ ...row, status: 400 }, evidence), 'not-proven');
  assert.equal(errorState(row, undefined), 'not-proven');
});

test('an event row is proven by the hash of its facts and of those that all rows share', () => {
  const event = { event: 'paid', when: 'Now.', change: 'It.', key: 'id' };
  const webhooks = {
    endpoint: 'https://a.example/',
    forwardTo: 'http://localhost:1/',
    applied: '[id]: [state]',
  };
  const record = { event: 'paid', hash: hashEventRow(event, webhooks), tracks: ['node'] };
  const events = [{ ...record, result: 'proven' }] as const;
  assert.equal(eventState(event, webhooks, { ...evidence, events }), 'proven');
  assert.equal(eventState({ ...event, change: 'That.' }, webhooks, { ...evidence, events }), 'not-proven');
  const applied = '[id] is [state]';
  assert.equal(eventState(event, { ...webhooks, applied }, { ...evidence, events }), 'not-proven');
  assert.equal(eventState(event, webhooks, evidence), 'not-proven');
});

test('the verification script is verified by its bytes and its steps', () => {
  assert.equal(verifyState(verify, script, evidence).status, 'verified');
  assert.equal(verifyState(verify, Buffer.from('x'), evidence).status, 'not-verified');
  const steps = [{ what: 'It works.', output: 'OK' }];
  assert.equal(verifyState({ ...verify, steps }, script, evidence).status, 'not-verified');
});

test('the evidence line counts what can run, and says what does not', () => {
  const passed = { status: 'verified', tracks: ['node'] } as const;
  const shown = { status: 'illustrative', reason: 'why' } as const;
  const summary = summariseEvidence([passed, shown], { errors: ['proven'], events: ['proven'] }, evidence);
  assert.equal(summary.status, 'verified');
  assert.deepEqual(evidenceParts(summary, evidence, stringsOf('en')), [
    '1 of 1 sample',
    '1 of 1 error',
    '1 of 1 event',
    '1 not executed',
    '1 track',
    'simulator acme 2026-10-01',
    'Node 26',
    'bash 5.2',
    '22 Nov 2026',
  ]);
});

test('one unproven row makes a page partly verified; no evidence, not verified; nothing to run, silent', () => {
  const passed = { status: 'verified', tracks: [] } as const;
  const none = { errors: [], events: [] };
  for (const table of ['errors', 'events']) {
    const rows = { ...none, [table]: ['not-proven'] };
    assert.equal(summariseEvidence([passed], rows, evidence).status, 'partly');
  }
  assert.equal(summariseEvidence([{ status: 'not-verified' }], none, undefined).status, 'none');
  assert.equal(summariseEvidence([], none, undefined).status, 'nothing-to-run');
});
