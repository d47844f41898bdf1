import type { AnyDocument } from '#guide/mdx-document.ts';
import type { Evidence } from '#samples/evidence.ts';
import type { ErrorRow } from '#schema/guide.ts';
import { errorState } from './error-state.ts';
import { eventState } from './event-state.ts';
import type { RowState } from './row-state.ts';
import type { SampleState } from './sample-state.ts';

/** The states of a page’s rows, in the order of the facts. */
export interface RowStates {
  readonly errors: readonly RowState[];
  readonly events: readonly RowState[];
}

/**
 * Joins the rows of a page with its evidence. A row is as good as the samples that it rests on: the one that provokes it,
 * and for deliveries and answers of the reader’s own the services that gave them. `states` are those of the samples, by id.
 */
export function rowStates(
  { facts, samples }: Pick<AnyDocument, 'facts' | 'samples'>,
  states: ReadonlyMap<string, SampleState>,
  evidence: Evidence | undefined,
): RowStates {
  const services = samples.filter(({ info }) => info.service === true).map(({ id }) => id);
  const unless = (ids: readonly string[], state: RowState): RowState =>
    ids.some((id) => states.get(id)?.status === 'not-verified') ? 'not-proven' : state;
  const webhooks = 'webhooks' in facts ? facts.webhooks : undefined;
  return {
    errors:
      'errors' in facts
        ? facts.errors.map((row) => unless(restsOn(row, services), errorState(row, evidence)))
        : [],
    events:
      webhooks !== undefined && 'events' in facts
        ? facts.events.map((row) => unless(services, eventState(row, webhooks, evidence)))
        : [],
  };
}

function restsOn({ where, provoke }: ErrorRow, services: readonly string[]): readonly string[] {
  if (provoke.sample !== undefined) return [provoke.sample];
  return where === 'response' ? [] : services;
}
