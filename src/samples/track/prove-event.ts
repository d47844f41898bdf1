import { applyEvent, type Bench, deliverEvent, loggedEvent, type Trial } from './deliver-event.ts';
import { deliverReversed } from './deliver-reversed.ts';
import type { EventClaim } from './track-job.ts';
import type { EventProblem } from './track-outcome.ts';

/**
 * Delivers one event in every way, and gives what the receiver does otherwise than the page says. What must not have
 * been applied, or not twice, is looked for at the end, when the receiver has dealt with a later delivery.
 */
export async function proveEvent(bench: Bench, claim: EventClaim): Promise<readonly EventProblem[]> {
  const { event, row, expiredAge, order } = claim;
  const source = await bench.sources.find(event);
  if (source === undefined) {
    const message = ` cannot be delivered: no sample sets it off, and the provider has no example of it in \`events/${event}.json\``;
    const help = 'Put an example of it there, or set the event off in a sample.';
    return [{ fact: 'event', message, help }];
  }
  const trial = (purpose: string, how: string): Trial => ({
    ...{ ...claim, source, how },
    purpose: `row ${row} ${purpose}`,
  });
  const first = trial('delivered', ', delivered for the first time,');
  const second = { ...first, how: ', delivered for the second time,' };
  const tampered = {
    ...trial('tampered', ', changed after it was signed,'),
    flaws: { isTampered: true },
  };
  const expired = {
    ...trial('expired', `, signed ${expiredAge} seconds ago,`),
    flaws: { ageInSeconds: expiredAge ?? 0 },
  };
  const accepted = await applyEvent(bench, first);
  if ('problems' in accepted) return accepted.problems;
  const again = await deliverEvent(bench, second, 'duplicate');
  const changed = await deliverEvent(bench, tampered, 'tampered');
  const late = expiredAge === undefined ? [] : await deliverEvent(bench, expired, 'expired');
  const last =
    order === undefined
      ? await applyEvent(bench, trial('last', ', delivered once more,'))
      : { problems: await deliverReversed(bench, claim, order) };
  return [
    ...(again.length > 0 ? again : appliedWrongly(bench, second, { most: 1, kind: 'duplicate' })),
    ...(changed.length > 0 ? changed : appliedWrongly(bench, tampered, { most: 0, kind: 'tampered' })),
    ...(late.length > 0 ? late : appliedWrongly(bench, expired, { most: 0, kind: 'expired' })),
    ...('problems' in last ? last.problems : []),
  ];
}

/** Whether the receiver has applied an event more often than it may, whatever it answered. */
function appliedWrongly(
  bench: Bench,
  trial: Trial,
  { most, kind }: { most: number; kind: keyof EventClaim['answers'] },
): EventProblem[] {
  const times = bench.log.linesOf(loggedEvent(bench, trial)).length;
  if (times <= most) return [];
  const message = `${trial.how} was applied ${most === 0 ? '' : 'again '}by \`${bench.receiver}\``;
  return [{ fact: `answers/${kind}`, message }];
}
