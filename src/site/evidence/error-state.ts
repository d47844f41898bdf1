import { hashErrorRow } from '#guide/proof-hashes.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { ErrorRow } from '#schema/guide.ts';

/** Whether an error row was provoked as it stands on the page. */
export type ErrorState = 'proven' | 'not-proven';

/** Joins an error row with the evidence of its page, by the hash of its facts: see {@link ErrorRecord.hash}. */
export function errorState(row: ErrorRow, evidence: Evidence | undefined): ErrorState {
  const hash = hashErrorRow(row);
  const isProven = evidence?.errors.some((record) => record.hash === hash && record.result === 'proven');
  return isProven === true ? 'proven' : 'not-proven';
}
