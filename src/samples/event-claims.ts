import type { EventRow, GuideFacts } from '#schema/guide.ts';
import type { ProviderFacts } from '#schema/provider.ts';
import type { EventClaim, OrderedEvent } from './track/track-job.ts';

/** By how much a signature that is too old is beyond the provider's tolerance, in seconds. */
const beyond = 60;

/**
 * What a guide says of the deliveries of its events. None for rows of which it says nothing: `handrail check` finds
 * them.
 */
export function eventClaims(
  { events, webhooks }: Pick<GuideFacts, 'events' | 'webhooks'>,
  provider: Pick<ProviderFacts, 'webhooks'> | undefined,
): readonly EventClaim[] {
  const tolerance = provider?.webhooks?.toleranceSeconds;
  const claimOf = (row: EventRow): OrderedEvent | undefined => {
    const applied = row.applied ?? webhooks?.applied;
    const shared = webhooks?.answers;
    if (applied === undefined || shared === undefined) return undefined;
    const { accepted, duplicate, tampered, expired } = row.answers ?? {};
    const answers = {
      accepted: accepted ?? shared.accepted,
      duplicate: duplicate ?? shared.duplicate,
      tampered: tampered ?? shared.tampered,
      expired: expired ?? shared.expired,
    };
    return { event: row.event, applied, answers };
  };
  return events.flatMap((row, index) => {
    const claim = claimOf(row);
    if (claim === undefined) return [];
    const [earlier, later] = orderOf(row, events).map((one) => one && claimOf(one));
    return [
      {
        ...claim,
        row: index,
        ...(tolerance === undefined ? {} : { expiredAge: tolerance + beyond }),
        ...(earlier === undefined || later === undefined ? {} : { order: { earlier, later } }),
      },
    ];
  });
}

/** A row and the one that it follows; else the first one that follows it, and the row. */
function orderOf(row: EventRow, events: readonly EventRow[]): readonly (EventRow | undefined)[] {
  if (row.follows !== undefined) return [events.find(({ event }) => event === row.follows), row];
  return [row, events.find(({ follows }) => follows === row.event)];
}
