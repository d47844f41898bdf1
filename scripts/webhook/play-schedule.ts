import { plural } from '#diagnostics/plural.ts';
import { spanSeconds } from '#schema/fields.ts';
import type { ProviderFacts } from '#schema/provider.ts';
import { createClock } from '#simulator/create-clock.ts';
import { isDelivered } from '#simulator/delivery.ts';
import { type LocalAnswer, toResult } from '../simulators/post-locally.ts';
import { answerText, deliveryText } from './delivery-text.ts';
import type { SentDelivery } from './open-sender.ts';

type WebhookFacts = NonNullable<ProviderFacts['webhooks']>;

/** When a provider delivers again, and what its vendor says of that. */
export interface RetryPlan extends Pick<WebhookFacts, 'retries' | 'source'> {
  /** The name of the provider. */
  readonly provider: string;
  readonly schedule: NonNullable<WebhookFacts['schedule']>;
}

/** What is delivered to where, and who is told. */
export interface SchedulePlay {
  readonly event: string;
  readonly to: string;
  readonly send: () => Promise<SentDelivery>;
  readonly print: (text: string) => void;
}

/**
 * Plays the deliveries of one event until the receiver takes it or the provider gives up. The time between attempts is
 * that of a clock that is moved on, so nobody waits; each attempt is signed anew, as of the receiver's own time. Gives
 * whether the event was taken.
 */
export async function playSchedule(plan: RetryPlan, play: SchedulePlay): Promise<boolean> {
  const { event, to, send, print } = play;
  const { schedule } = plan;
  print(introduction(plan));
  const clock = createClock(new Date(0));
  const total = schedule.delays.length + 1;
  for (let attempt = 1; ; attempt += 1) {
    const sent = await send();
    const at = timeText(clock.now().getTime() / 1000);
    print(deliveryText(`${event} (attempt ${attempt} of ${total}, at +${at})`, sent, to));
    const verdict = judge(plan, attempt, sent.answer);
    const mark = { taken: '✔', again: '…', over: '✖' }[verdict.kind];
    print(`  ${mark} ${answerText(sent.answer)}: ${verdict.text}\n`);
    if (verdict.kind !== 'again') return verdict.kind === 'taken';
    clock.advance(verdict.delay * 1000);
  }
}

function introduction({ provider, schedule, retries, source }: RetryPlan): string {
  const total = plural(schedule.delays.length + 1, 'attempt');
  const note = schedule.published
    ? 'at most'
    : 'as an illustration, since the times between are not published,';
  return `${provider}: ${retries} (${source})\nPlayed here: ${note} ${total}.\n`;
}

type Verdict =
  | { readonly kind: 'taken' | 'over'; readonly text: string }
  | { readonly kind: 'again'; readonly text: string; readonly delay: number };

function judge({ provider, schedule }: RetryPlan, attempt: number, answer: LocalAnswer): Verdict {
  if (isDelivered(toResult(answer))) {
    return { kind: 'taken', text: `taken, so ${provider} does not deliver it again` };
  }
  const failure = failureOf(answer);
  if (!schedule.retriesAfter.some((one) => one === failure)) {
    return {
      kind: 'over',
      text: `not taken, and ${provider} does not deliver again after ${nameOf(failure)}`,
    };
  }
  const delay = schedule.delays[attempt - 1];
  if (delay === undefined) return { kind: 'over', text: 'not taken, and this was the last attempt' };
  const seconds = spanSeconds(delay);
  const when = seconds === 0 ? 'at once' : `after ${timeText(seconds)}`;
  const text = `not taken, so ${provider} delivers it again ${when}`;
  return { kind: 'again', text, delay: seconds };
}

function failureOf(answer: LocalAnswer): string {
  return answer.kind === 'failed' ? answer.lacks : `${Math.floor(answer.status / 100)}xx`;
}

function nameOf(failure: string): string {
  if (failure === 'connection') return 'a connection that fails';
  return failure === 'answer' ? 'a connection without an answer' : `a ${failure}`;
}

const units = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
] as const;

/** `0 s`, `90 s`, `5 min`, `3 h`, `2 d`: in the largest unit that divides it. */
function timeText(seconds: number): string {
  const [size, unit] = units.find(([one]) => seconds > 0 && seconds % one === 0) ?? [1, 's'];
  return `${seconds / size} ${unit}`;
}
