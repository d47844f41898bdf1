import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { hashEventRow } from '#guide/proof-hashes.ts';
import { eventClaims } from './event-claims.ts';
import type { EventRecord } from './evidence.ts';
import { isReceiver } from './is-receiver.ts';
import type { RunTrack } from './run-track.ts';
import type { EventProblem, TrackOutcome } from './track/track-outcome.ts';

/** What joining needs of a track. */
type Joined = Pick<RunTrack, 'target' | 'outcome'>;

/** The records of a page's event rows. A row is proven if every track that starts a receiver has proven it. */
export function eventRecords({ kind, facts }: AnyDocument, tracks: readonly Joined[]): EventRecord[] {
  if (kind !== 'guide' || facts.webhooks === undefined) return [];
  const { events, webhooks } = facts;
  return events.map((row, index) => {
    const found = tracks.flatMap(({ outcome }) => outcome.events.filter((one) => one.row === index));
    const isProven = found.length > 0 && found.every(({ problems }) => problems.length === 0);
    const isWhole = tracks.every(({ outcome }) => outcome.events.length > 0 || !hasFailed(outcome));
    return {
      event: row.event,
      hash: hashEventRow(row, webhooks),
      tracks: tracks.filter(({ outcome }) => outcome.events.length > 0).map(({ outcome }) => outcome.track),
      result: isProven && isWhole ? 'proven' : 'not-proven',
    };
  });
}

/**
 * The findings about event rows that are not proven. What is wrong in the same way for all of them is said once, at the
 * fact.
 */
export function unprovenEvents(document: AnyDocument, tracks: readonly Joined[]): Diagnostic[] {
  if (document.kind !== 'guide' || tracks.some(({ target }) => target === 'sandbox')) return [];
  const claims = eventClaims(document.facts, undefined);
  const found = tracks.flatMap(({ outcome }) => outcome.events);
  const problems = found.flatMap(({ row, problems: ofRow }) => ofRow.map((problem) => ({ ...problem, row })));
  if (!document.samples.some((sample) => isReceiver(sample, document.facts.webhooks))) {
    const message = ' was not delivered: no sample starts a receiver at `webhooks.forwardTo`';
    problems.push(...claims.map(({ row }) => ({ fact: 'event' as const, row, message })));
  }
  const alike = Map.groupBy(problems, ({ fact, message }) => `${fact} ${message}`);
  return [...alike.values()].flatMap((group) => {
    const rows = [...new Set(group.map(({ row }) => row))];
    const [first] = group;
    const shared = first === undefined ? undefined : `/webhooks/${first.fact}`;
    if (first !== undefined && shared !== undefined && rows.length > 1 && rows.length === claims.length) {
      if (document.fields.has(shared))
        return [findingOf(document, shared, { ...first, subject: 'Every event' })];
    }
    return rows.map((row) => {
      const subject = `The event \`${claims.find((claim) => claim.row === row)?.event}\``;
      const problem = first ?? { fact: 'event', message: '' };
      return findingOf(document, `/events/${row}/event`, { ...problem, subject, row });
    });
  });
}

function findingOf(
  document: AnyDocument,
  pointer: string,
  {
    subject,
    message,
    fact,
    row,
    help = 'Correct the receiver, or what the page says of it.',
  }: EventProblem & { subject: string; row?: number },
): Diagnostic {
  const documented = [`/events/${row}/${fact}`, `/webhooks/${fact}`].find((one) => document.fields.has(one));
  const related =
    documented === undefined || documented === pointer
      ? {}
      : { related: [{ message: 'as documented here', at: placeOf(document, documented) }] };
  const at = placeOf(document, pointer);
  return report('samples/event-not-proven', at, `${subject}${message}.`, { help, ...related });
}

function placeOf({ file, fields }: AnyDocument, pointer: string): Place {
  const span = fields.get(pointer)?.value;
  return { file, ...(span === undefined ? {} : { span }) };
}

function hasFailed({ samples }: Pick<TrackOutcome, 'samples'>): boolean {
  return samples.some(({ status }) => status === 'failed' || status === 'blocked' || status === 'not-run');
}
