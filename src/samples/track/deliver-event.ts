import type { DocumentedAnswer } from '#schema/receiver.ts';
import type { DeliveryResult } from '#simulator/delivery.ts';
import type { SendOptions } from '#simulator/simulator.ts';
import type { EventSource, EventSources } from './event-sources.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { LoggedEvent, LoggedLine, ReceiverLog } from './receiver-log.ts';
import type { OrderedEvent } from './track-job.ts';
import type { EventProblem } from './track-outcome.ts';

/** A receiver, and what can be delivered to it. */
export interface Bench {
  /** The id of the service. */
  readonly receiver: string;
  readonly log: ReceiverLog;
  readonly sources: EventSources;
  /** The id under which an event is delivered for a purpose. */
  idOf(source: EventSource, purpose: string): string;
  send(event: string, source: EventSource, options: Flaws & { readonly id: string }): Promise<DeliveryResult>;
}

/** What is wrong with a delivery. */
export type Flaws = Pick<SendOptions, 'isTampered' | 'ageInSeconds'>;

/** An event that is delivered under an id of its own. */
export interface Trial extends OrderedEvent {
  readonly source: EventSource;
  /** What it is delivered for: another purpose, another id. */
  readonly purpose: string;
  /** How it is delivered, for the sentence "The event …". */
  readonly how: string;
  readonly flaws?: Flaws;
}

/** The event of a trial as the log of the receiver names it. */
export function loggedEvent(bench: Bench, { event, applied, source, purpose }: Trial): LoggedEvent {
  return { event, applied, id: bench.idOf(source, purpose) };
}

/** Delivers an event, and gives what is wrong with the answer. */
export async function deliverEvent(
  bench: Bench,
  trial: Trial,
  kind: keyof OrderedEvent['answers'],
): Promise<EventProblem[]> {
  const { event, source, answers, how, flaws } = trial;
  const documented: DocumentedAnswer | undefined = answers[kind];
  if (documented === undefined) return [];
  const { id } = loggedEvent(bench, trial);
  const wrong = await judgeAnswer(
    await bench.send(event, source, { ...flaws, id }),
    documented,
    bench.receiver,
  );
  return wrong === undefined
    ? []
    : [{ fact: `answers/${kind}/${wrong.field}`, message: `${how} ${wrong.message}` }];
}

/** Delivers an event that is to be accepted, and waits for the line that says that the receiver has dealt with it. */
export async function applyEvent(
  bench: Bench,
  trial: Trial,
): Promise<{ readonly line: LoggedLine } | { readonly problems: readonly EventProblem[] }> {
  const logged = loggedEvent(bench, trial);
  const before = bench.log.linesOf(logged).length;
  const problems = await deliverEvent(bench, trial, 'accepted');
  if (problems.length > 0) return { problems };
  const line = await bench.log.nextLine(logged, before);
  if (line !== undefined) return { line };
  const message = `${trial.how} was accepted by \`${bench.receiver}\`, which printed no line \`${trial.applied}\` with its id`;
  return { problems: [{ fact: 'applied', message }] };
}
