import type { WebhookDefinition } from '#simulator/define-simulator.ts';
import type { Simulator } from '#simulator/simulator.ts';
import { isReceiver } from '../is-receiver.ts';
import { redactData } from '../redact.ts';
import type { Bench } from './deliver-event.ts';
import { eventSources } from './event-sources.ts';
import { freshId } from './fresh-id.ts';
import { proveEvent } from './prove-event.ts';
import { receiverLog } from './receiver-log.ts';
import type { Sessions } from './sessions.ts';
import type { TrackContext } from './track-context.ts';
import type { EventOutcome } from './track-outcome.ts';

/** How long a receiver may take until it has dealt with an event that it accepted, in milliseconds. */
const patience = 10_000;
/** How long such waiting may take for all events together. */
const budget = 15_000;

/**
 * Delivers every event of the table to the receiver that the track has running: once, again, changed, too old, and in
 * the wrong order; each under an id that the receiver has not seen. Nothing where the track has no receiver. Rejects
 * when `signal` aborts.
 */
export async function proveEvents(
  context: TrackContext,
  sessions: Sessions,
  signal: AbortSignal,
): Promise<EventOutcome[]> {
  if (context.job.events.length === 0) return [];
  const { job, simulators } = context;
  const receiver = sessions.services.find(({ sample }) => isReceiver(sample, job.webhooks));
  const simulator = await simulators.get(job.page.provider ?? '').catch(() => undefined);
  if (receiver === undefined || simulator === undefined) return [];
  if (simulator.webhooks === undefined) {
    const message = ' cannot be delivered: the simulator of the provider signs no webhooks';
    return job.events.map(({ row }) => ({ row, problems: [{ fact: 'event', message }] }));
  }
  const log = receiverLog(receiver.service.printed, { patience, budget, signal });
  const bench = openBench(
    context,
    { ...simulator, webhooks: simulator.webhooks },
    {
      receiver: receiver.sample.id,
      log,
    },
  );
  const outcomes: EventOutcome[] = [];
  for (const claim of context.job.events) {
    signal.throwIfAborted();
    outcomes.push({ row: claim.row, problems: await proveEvent(bench, claim) });
  }
  return outcomes;
}

function openBench(
  { job, deliveries, redact }: TrackContext,
  { webhooks, send }: Simulator & { readonly webhooks: WebhookDefinition },
  receiver: Pick<Bench, 'receiver' | 'log'>,
): Bench {
  const { idField = 'id', secretKey } = webhooks;
  const secret = job.environment[secretKey];
  return {
    ...receiver,
    sources: eventSources(job, [...deliveries], webhooks),
    idOf: ({ payload }, purpose) => freshId(String(payload[idField] ?? ''), purpose),
    send: async (event, { url, payload }, { id, ...flaws }) => {
      const result = await send(event, {
        ...flaws,
        ...{ url, payload, replace: { [idField]: id } },
        ...(secret === undefined ? {} : { secret }),
      });
      // A message quotes the beginning of the answer, and half a secret cannot be redacted.
      return redactData(result, redact);
    },
  };
}
