import { hashEventRow } from '#guide/proof-hashes.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { EventRow, WebhookFacts } from '#schema/guide.ts';
import type { RowState } from './row-state.ts';

/** Joins an event row with the evidence of its page, by {@link hashEventRow}. */
export function eventState(row: EventRow, webhooks: WebhookFacts, evidence: Evidence | undefined): RowState {
  const hash = hashEventRow(row, webhooks);
  const isProven = evidence?.events.some((record) => record.hash === hash && record.result === 'proven');
  return isProven === true ? 'proven' : 'not-proven';
}
