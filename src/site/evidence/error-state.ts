import { hashErrorRow } from '#guide/proof-hashes.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { ErrorRow } from '#schema/guide.ts';
import type { RowState } from './row-state.ts';

/** Joins an error row with the evidence of its page, by the hash of its facts: see {@link ErrorRecord.hash}. */
export function errorState(row: ErrorRow, evidence: Evidence | undefined): RowState {
  const hash = hashErrorRow(row);
  const isProven = evidence?.errors.some((record) => record.hash === hash && record.result === 'proven');
  return isProven === true ? 'proven' : 'not-proven';
}
