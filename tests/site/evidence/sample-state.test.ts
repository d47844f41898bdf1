import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sample } from '#guide/mdx-document.ts';
import { hashOutputs } from '#guide/proof-hashes.ts';
import type { Evidence, SampleRecord, SampleStatus } from '#samples/evidence.ts';
import { type SampleState, sampleState } from '#site/evidence/sample-state.ts';
import { stateReason } from '#site/evidence/state-reason.ts';
import { stringsOf } from '#site/strings/strings-of.ts';

const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const output = { language: 'text', text: 'ok', stream: 'stdout', span, line: 1, indent: 0 } as const;
const sample: Pick<Sample, 'id' | 'hash' | 'info' | 'outputs'> = {
  id: 'create',
  hash: 'hash-of-text',
  info: {},
  outputs: [output],
};

function record(status: SampleStatus, change: Partial<SampleRecord> = {}): SampleRecord {
  const outputs = hashOutputs(sample.outputs);
  return {
    id: 'create',
    hash: 'hash-of-text',
    outputsHash: outputs,
    language: 'bash',
    line: 1,
    status,
    durationMs: 1,
    ...change,
  };
}

function evidenceOf(tracks: Readonly<Record<string, readonly SampleRecord[]>>): Evidence {
  return {
    version: 1,
    kind: 'guide',
    slug: 'a',
    target: 'simulator',
    isolation: 'none',
    at: '2026-11-22T10:00:00Z',
    commit: null,
    provider: null,
    tracks: Object.entries(tracks).map(([track, samples]) => ({
      track,
      samples,
      runtimes: {},
      packages: {},
    })),
    errors: [],
    events: [],
    verify: null,
    endpoints: [],
  };
}

/** The reason of a state as an English page shows it. */
function reasonOf(state: SampleState): string {
  return stateReason(state, stringsOf('en'))
    .map(({ text }) => text)
    .join(' ');
}

test('a sample that passed in every track is verified', () => {
  const evidence = evidenceOf({ curl: [record('passed')], node: [record('passed')] });
  assert.deepEqual(sampleState(sample, evidence), { status: 'verified', tracks: ['curl', 'node'] });
});

test('a common sample that one track did not run is not verified', () => {
  const state = sampleState(sample, evidenceOf({ curl: [record('passed')], node: [] }));
  assert.equal(state.status, 'not-verified');
});

test('a sample of a group belongs to the tracks of its language alone', () => {
  const evidence = evidenceOf({ curl: [record('passed')], node: [] });
  assert.equal(sampleState({ ...sample, group: 'samples-9' }, evidence).status, 'verified');
});

test('one changed character, one changed output or a failure is not verified, and says so', () => {
  const cases: readonly [Partial<SampleRecord>, RegExp][] = [
    [{ hash: 'other' }, /has changed/],
    [{ outputsHash: 'other' }, /expected output has changed/],
    [{ status: 'failed' }, /failed/],
    [{ status: 'blocked', reason: 'create-key failed' }, /create-key failed/],
    [{ status: 'not-run', reason: 'needs go' }, /needs go/],
    [{ id: 'other' }, /not part of the last run/],
  ];
  for (const [change, reason] of cases) {
    const state = sampleState(sample, evidenceOf({ curl: [record('passed', change)] }));
    assert.equal(state.status, 'not-verified');
    assert.match(reasonOf(state), reason);
  }
});

test('without evidence nothing is verified', () => {
  assert.deepEqual(sampleState(sample, undefined), { status: 'not-verified' });
});

test('what is only parsed or written as a file is checked', () => {
  assert.equal(sampleState(sample, evidenceOf({ curl: [record('checked')] })).status, 'checked');
});

test('an illustrative sample says why it is not run, whatever the evidence holds', () => {
  const state = sampleState({ ...sample, info: { illustrative: 'your own code' } }, undefined);
  assert.deepEqual(state, { status: 'illustrative', reason: 'your own code' });
});

test('a language that nobody runs is illustrative, as the runner says', () => {
  const evidence = evidenceOf({ main: [record('illustrative', { reason: '`http` is shown, not run.' })] });
  const state = sampleState(sample, evidence);
  assert.equal(state.status, 'illustrative');
  assert.equal(reasonOf(state), '`http` is shown, not run.');
});

test('a sample for another target is not held against the page, and says where it runs', () => {
  const evidence = evidenceOf({ curl: [record('not-run', { reason: 'It is for the sandbox only.' })] });
  const state = sampleState({ ...sample, info: { only: 'sandbox' } }, evidence);
  assert.equal(state.status, 'elsewhere');
  assert.equal(reasonOf(state), 'It is for the sandbox only.');
  const atSandbox: Evidence = { ...evidence, target: 'sandbox' };
  for (const info of [{ only: 'simulator' }, { fault: 'rate_limit' }] as const)
    assert.equal(sampleState({ ...sample, info }, atSandbox).status, 'elsewhere');
  assert.equal(sampleState({ ...sample, info: { only: 'sandbox' } }, atSandbox).status, 'not-verified');
});

test('a reason that is a sentence ends with one full stop', () => {
  const evidence = evidenceOf({ main: [record('not-run', { reason: 'Handrail does not run `perl`.' })] });
  const state = sampleState(sample, evidence);
  assert.equal(reasonOf(state), 'It was not run: Handrail does not run `perl`.');
});

test('what a run recorded stays in its own language', () => {
  const evidence = evidenceOf({
    curl: [record('blocked', { reason: 'a failed' })],
    node: [record('passed')],
  });
  assert.deepEqual(stateReason(sampleState(sample, evidence), stringsOf('de')), [
    { text: 'Dieses Beispiel wurde im letzten Lauf nicht ausgeführt:' },
    { text: 'a failed.', isRecorded: true },
    { text: 'Durchgang: curl.' },
  ]);
});
