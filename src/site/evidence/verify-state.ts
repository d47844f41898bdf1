import { sha256 } from '#guide/sha256.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { GuideFacts } from '#schema/guide.ts';
import type { SampleState } from './sample-state.ts';

/** Joins the verification script of a guide with the evidence, by {@link verifyHash}. */
export function verifyState(
  verify: NonNullable<GuideFacts['verify']>,
  bytes: Uint8Array,
  evidence: Evidence | undefined,
): SampleState {
  if (evidence === undefined) return { status: 'not-verified' };
  const record = evidence.verify;
  if (record === null) return notVerified('It was not part of the last run.');
  if (record.hash !== verifyHash(bytes, verify)) return notVerified('It has changed since the last run.');
  if (record.status !== 'passed') return notVerified('It did not pass in the last run.');
  return { status: 'verified', tracks: record.tracks };
}

/** SHA-256 (hex) of the script’s bytes and the expected steps: see {@link VerifyRecord.hash}. */
export function verifyHash(bytes: Uint8Array, { steps }: NonNullable<GuideFacts['verify']>): string {
  return sha256(Buffer.concat([bytes, Buffer.from(`\0${JSON.stringify(steps)}`)]));
}

function notVerified(reason: string): SampleState {
  return { status: 'not-verified', reason };
}
