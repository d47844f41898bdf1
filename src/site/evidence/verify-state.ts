import { hashVerify } from '#guide/proof-hashes.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { GuideFacts } from '#schema/guide.ts';
import type { SampleState } from './sample-state.ts';

/** Joins the verification script of a guide with the evidence, by {@link hashVerify}. */
export function verifyState(
  verify: NonNullable<GuideFacts['verify']>,
  bytes: Uint8Array,
  evidence: Evidence | undefined,
): SampleState {
  if (evidence === undefined) return { status: 'not-verified' };
  const record = evidence.verify;
  if (record === null) return notVerified('It was not part of the last run.');
  if (record.hash !== hashVerify(bytes, verify)) return notVerified('It has changed since the last run.');
  if (record.status !== 'passed') return notVerified('It did not pass in the last run.');
  return { status: 'verified', tracks: record.tracks };
}

function notVerified(reason: string): SampleState {
  return { status: 'not-verified', reason };
}
