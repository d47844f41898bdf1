import { plural } from '#diagnostics/plural.ts';
import type { SendEvent } from '../../webhook/open-sender.ts';
import { type Check, type CheckId, check, type Evidence } from '../report.ts';
import { isChange, type Validation, type WebhookTarget } from '../validation.ts';

/** The ways in which the events of a guide are delivered, and whether the service is to take or to refuse them. */
const refusals: readonly (readonly [id: CheckId, what: string])[] = [
  ['webhooks-tampered', 'changed after it was signed'],
  ['webhooks-wrong-secret', 'signed with another secret'],
  ['webhooks-expired', 'signed too long ago'],
];

/** What signs and sends: with the secret of the endpoint, and with another one. */
export interface Senders {
  readonly right: SendEvent;
  readonly wrong: SendEvent;
}

/** Delivers every event of the guide in every way, the bad ones first, and judges what the service answers. */
export async function checkWebhooks(
  validation: Validation,
  senders: Senders | undefined,
): Promise<readonly Check[]> {
  const { guide, webhook } = validation;
  const events = guide.facts.events.map(({ event }) => event);
  const ids = ['webhooks-taken', ...refusals.map(([id]) => id), 'webhooks-duplicate'] as const;
  if (webhook === undefined || senders === undefined || events.length === 0) {
    const reason =
      events.length === 0
        ? 'The guide has no webhook events.'
        : 'No address for webhooks is known: name it with `--webhook`.';
    return ids.map((id) => check(id, 'not-checked', { reason }));
  }
  const taken: Evidence[] = [];
  const refused = new Map<CheckId, Evidence[]>(refusals.map(([id]) => [id, []]));
  const duplicates: Duplicate[] = [];
  for (const event of events) {
    for (const [id, what] of refusals) {
      const status = await deliverBadly(validation, senders, { id, event });
      if (status !== undefined) refused.get(id)?.push({ what: `validator: ${event}, ${what}`, status });
    }
    const duplicate = await deliverTwice(validation, senders.right, { event, webhook });
    taken.push(duplicate.first);
    duplicates.push(duplicate);
  }
  return [
    judge('webhooks-taken', taken, (status) => status >= 200 && status < 300),
    ...refusals.map(([id]) => judge(id, refused.get(id) ?? [], (status) => status >= 400 && status < 500)),
    judgeDuplicates(duplicates),
  ];
}

interface Bad {
  readonly id: CheckId;
  readonly event: string;
}

/** The status of the answer; undefined where such a delivery cannot be made: the signature holds no time. */
async function deliverBadly(
  validation: Validation,
  { right, wrong }: Senders,
  { id, event }: Bad,
): Promise<number | null | undefined> {
  const replace = replaced(validation, event);
  if (id === 'webhooks-wrong-secret') return statusOf(await wrong(event, { replace }));
  if (id === 'webhooks-tampered') return statusOf(await right(event, { replace, isTampered: true }));
  const tolerance = validation.loaded.provider.facts.webhooks?.toleranceSeconds;
  return tolerance === undefined
    ? undefined
    : statusOf(await right(event, { replace, ageInSeconds: tolerance * 2 }));
}

interface Duplicate {
  readonly event: string;
  readonly first: Evidence;
  readonly second: Evidence;
  /** Whether the first delivery changed something that can be seen, and whether the second one did. */
  readonly changed: { readonly first: boolean; readonly second: boolean };
}

async function deliverTwice(
  validation: Validation,
  send: SendEvent,
  { event, webhook }: { readonly event: string; readonly webhook: WebhookTarget },
): Promise<Duplicate> {
  const { recorder, timing, signal } = validation;
  const replace = replaced(validation, event);
  const look = async () => ({
    state: await webhook.readState?.(),
    changes: recorder.calls.filter(isChange).length,
  });
  const deliver = async (what: string) => {
    const status = statusOf(await send(event, { replace }));
    // A service may answer first, and apply afterwards, where anybody can see it.
    if (webhook.readState !== undefined || recorder.calls.length > 0) await timing.wait(settling, signal);
    return { evidence: { what: `validator: ${event}, ${what}`, status }, seen: await look() };
  };
  const before = await look();
  const first = await deliver('as it is');
  const second = await deliver('the same again');
  const differ = (one: typeof before, other: typeof before) =>
    one.state !== other.state || one.changes !== other.changes;
  return {
    event,
    first: first.evidence,
    second: second.evidence,
    changed: { first: differ(before, first.seen), second: differ(first.seen, second.seen) },
  };
}

const settling = 300;

function judge(id: CheckId, evidence: readonly Evidence[], isRight: (status: number) => boolean): Check {
  if (evidence.length === 0)
    return check(id, 'not-checked', { reason: 'The signature of the provider holds no time.' });
  const wrong = evidence.filter(({ status }) => status === null || !isRight(status));
  const [first] = wrong;
  if (first === undefined)
    return check(id, 'pass', { reason: `So it was with ${plural(evidence.length, 'event')}.`, evidence });
  const answer = first.status === null ? 'was not answered' : `was answered with ${first.status}`;
  const others = wrong.length === 1 ? '' : `, and ${wrong.length - 1} more`;
  return check(id, 'fail', {
    reason: `\`${first.what.replace('validator: ', '')}\` ${answer}${others}.`,
    evidence,
  });
}

function judgeDuplicates(duplicates: readonly Duplicate[]): Check {
  const id = 'webhooks-duplicate';
  const evidence = duplicates.map(({ second }) => second);
  const isTaken = ({ status }: Evidence) => status !== null && status >= 200 && status < 300;
  // What was not taken the first time says nothing of the second.
  const seen = duplicates.filter(({ first }) => isTaken(first));
  if (seen.length === 0)
    return check(id, 'not-checked', { reason: 'No event was taken a first time.', evidence });
  const refused = seen.find(({ second }) => !isTaken(second));
  if (refused !== undefined)
    return check(id, 'fail', {
      reason: `The second \`${refused.event}\` was answered with ${refused.second.status ?? 'nothing'}.`,
      evidence,
    });
  const twice = seen.find(({ changed }) => changed.second);
  if (twice !== undefined)
    return check(id, 'fail', { reason: `The second \`${twice.event}\` changed something again.`, evidence });
  const observed = seen.filter(({ changed }) => changed.first).length;
  if (observed === 0) {
    const reason =
      'All were taken, but whether they were applied twice cannot be seen: no event changed anything visible. Name what shows it with `--state-url` or `--state-command`.';
    return check(id, 'not-checked', { reason, evidence });
  }
  return check(id, 'pass', {
    reason: `${plural(observed, 'event')} changed something the first time, and none did the second time.`,
    evidence,
  });
}

function statusOf({ answer }: Awaited<ReturnType<SendEvent>>): number | null {
  return answer.kind === 'answered' ? answer.status : null;
}

/** Another id for an event, so that the service sees it for the first time. */
function replaced({ loaded, freshId }: Validation, event: string): Readonly<Record<string, string>> {
  const field = loaded.webhooks?.idField ?? 'id';
  return { [field]: freshId(String(loaded.events[event]?.[field] ?? 'event')) };
}
