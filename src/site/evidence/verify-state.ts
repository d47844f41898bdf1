import { hashVerify } from '#guide/proof-hashes.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { GuideFacts } from '#schema/guide.ts';
import type { SampleProblem, SampleState } from './sample-state.ts';

/** Joins the verification script of a guide with the evidence, by {@link hashVerify}. */
export function verifyState(
  verify: NonNullable<GuideFacts['verify']>,
  bytes: Uint8Array,
  evidence: Evidence | undefined,
): SampleState {
  if (evidence === undefined) return { status: 'not-verified' };
  const record = evidence.verify;
  if (record === null) return notVerified('absent');
  if (record.hash !== hashVerify(bytes, verify)) return notVerified('changed');
  if (record.status !== 'passed') return notVerified('not-passed');
  return { status: 'verified', tracks: record.tracks };
}

function notVerified(what: SampleProblem['what']): SampleState {
  return { status: 'not-verified', problem: { what } };
}
