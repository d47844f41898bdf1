import { askAddress } from './ask-address.ts';
import { createQueues } from './create-queues.ts';
import { createTurns } from './create-turns.ts';
import type { Asking } from './follow.ts';
import { groupLinks, type LinkedAddress } from './group-links.ts';
import type { Internet } from './internet.ts';
import { limits } from './limits.ts';
import type { LinkEntry, LinkRecord } from './link-record.ts';
import { type Outcome, weightOf } from './outcome.ts';
import type { PlacedLink } from './placed-link.ts';
import type { Problem } from './problems.ts';
import { remember } from './remember.ts';

/** What happens while other sites are asked. */
export type AskingEvent =
  | { readonly kind: 'begun'; readonly addresses: number; readonly known: number }
  | { readonly kind: 'asked'; readonly address: string; readonly outcome: Outcome };

/** How links are recorded. */
export interface RecordOptions {
  readonly internet: Internet;
  readonly signal: AbortSignal;
  /** Milliseconds for which a page that was found is not asked for again. */
  readonly maxAgeMs: number;
  /** Keeps the record: now and then, at the end, and before an interruption is passed on. Never called twice at once. */
  readonly save: (record: LinkRecord) => Promise<void>;
  readonly onEvent: (event: AskingEvent) => void;
}

/** Nothing at all can be reached: that says nothing about any link. */
export class CutOffError extends Error {
  constructor() {
    super('No site can be reached from here.');
    this.name = 'CutOffError';
  }
}

const day = 86_400_000;
/** An address that no page links to any more is kept for so long, for other branches and the way back. */
const unlinkedMs = 30 * day;
const answersPerSave = 20;
const silent = new Set<Problem>([
  'no-such-host',
  'not-resolved',
  'refused',
  'unreachable',
  'reset',
  'timeout',
]);

/**
 * Asks for every address that the links lead to, but for pages that were found a short time ago, and gives the record
 * as it is then. What was found is kept when the signal aborts, so that another call goes on from there.
 *
 * @throws {CutOffError} where several hosts were asked and none answered; nothing is kept then
 */
export async function recordLinks(
  links: readonly PlacedLink[],
  known: LinkRecord,
  options: RecordOptions,
): Promise<LinkRecord> {
  const { internet, signal, maxAgeMs, onEvent } = options;
  const all = groupLinks(links);
  const time = { from: timeBefore(internet, maxAgeMs), to: timeBefore(internet, 0) };
  const byFreshness = Map.groupBy(all, (one) => isFresh(known.get(one.address), one, time));
  const [fresh, wanted] = [byFreshness.get(true) ?? [], byFreshness.get(false) ?? []];
  onEvent({ kind: 'begun', addresses: wanted.length, known: fresh.length });
  const record = new Map(withoutUnlinked(known, all, timeBefore(internet, unlinkedMs)));
  const keeper = createKeeper(record, options);
  const asking: Asking = { internet, signal, turns: createTurns(internet), closed: new Map() };
  const ask = async ({ address, fragments }: LinkedAddress) => {
    const asked = await askAddress(address, fragments, asking);
    record.set(address, remember(known.get(address), asked, { fragments, now: internet.now() }));
    onEvent({ kind: 'asked', address, outcome: asked.outcome });
    keeper.hear(asked.outcome);
  };
  // One page after the other, so that what the first says of its whole host is known to the next.
  const hosts = createQueues(limits.requestsAtOnceOfOneHost);
  const askAll = (addresses: readonly LinkedAddress[]) =>
    Promise.allSettled(addresses.map((one) => hosts.run(hostOf(one), () => ask(one))));
  const ended = await askAll(wanted);
  if (wanted.length > 0 && !keeper.isOnline()) {
    // Where only pages that fail were asked, one that was there a short time ago tells whose fault it is.
    const witnesses = fresh.slice(0, 1);
    ended.push(...(await askAll(witnesses)));
    signal.throwIfAborted();
    if (!keeper.isOnline() && new Set([...wanted, ...witnesses].map(hostOf)).size > 1)
      throw new CutOffError();
  }
  await keeper.keep();
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return record;
}

function hostOf({ address }: LinkedAddress): string {
  return new URL(address).host;
}

/** Saves a record that grows. Before a site has answered, nothing is saved. */
function createKeeper(record: LinkRecord, { save }: Pick<RecordOptions, 'save'>) {
  let saved: Promise<void> = Promise.resolve();
  let online = false;
  let unsaved = 0;
  const keep = () => {
    unsaved = 0;
    saved = saved.then(() => save(record));
    return saved;
  };
  return {
    keep,
    isOnline: () => online,
    hear: (outcome: Outcome) => {
      online ||= outcome.kind !== 'problem' || !silent.has(outcome.problem);
      unsaved += 1;
      // A failure is thrown by the last call, which waits for all before it.
      if (online && unsaved >= answersPerSave) keep().catch(() => {});
    },
  };
}

function timeBefore({ now }: Internet, milliseconds: number): string {
  return new Date(now().getTime() - milliseconds).toISOString();
}

/** Whether a page was there in this time, for the same fragments too. One that was missed is asked for again. */
function isFresh(
  entry: LinkEntry | undefined,
  { fragments }: LinkedAddress,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  if (entry === undefined || entry.at <= from || entry.at > to) return false;
  const isKnown = fragments.every((fragment) => entry.fragments?.includes(fragment) === true);
  return isKnown && weightOf(entry.outcome) === 'there';
}

function withoutUnlinked(record: LinkRecord, linked: readonly LinkedAddress[], since: string) {
  const addresses = new Set(linked.map(({ address }) => address));
  return [...record].filter(([address, { at }]) => addresses.has(address) || at > since);
}
