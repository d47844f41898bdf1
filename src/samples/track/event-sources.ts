import { listEvents, readEvent } from '#library/example-events.ts';
import type { WebhookDefinition } from '#simulator/define-simulator.ts';
import type { Delivery } from '#simulator/delivery.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { targetOf } from './create-deliver.ts';
import type { TrackJob } from './track-job.ts';

/** An event that can be delivered again, as another one of its kind. */
export interface EventSource {
  /** The address that the provider delivers it to. */
  readonly url: string;
  readonly payload: JsonObject;
}

/** Where the events of a track's proofs come from. */
export interface EventSources {
  /** An event of this name; nothing if the samples set off none and the provider has no example. */
  find(event: string): Promise<EventSource | undefined>;
  /** Two events about the same thing. */
  findPair(earlier: string, later: string): Promise<readonly [EventSource, EventSource] | undefined>;
}

/**
 * The latest events that the samples made the simulator send to the page's receiver, because a receiver that asks the
 * API finds there what those are about; else the provider's examples.
 */
export function eventSources(
  job: Pick<TrackJob, 'page' | 'webhooks' | 'providers'>,
  deliveries: readonly Delivery[],
  definition: WebhookDefinition,
): EventSources {
  const { webhooks } = job;
  const origin = URL.parse(webhooks?.forwardTo ?? '')?.origin;
  const sent = deliveries
    .filter(({ url }) => URL.parse(targetOf(url, webhooks) ?? '')?.origin === origin)
    .toReversed();
  const folder = job.providers.find(({ id }) => id === job.page.provider)?.folder ?? '';
  const own = (event: string): EventSource[] => sent.filter((delivery) => delivery.event === event);
  const example = async (event: string): Promise<EventSource[]> => {
    const payload = await readExample(folder, event);
    return payload === undefined ? [] : [{ url: webhooks?.endpoint ?? '', payload }];
  };
  const subjectOf = ({ payload }: EventSource) =>
    definition.subjectOf?.(payload) ?? String(payload[definition.idField ?? 'id'] ?? '');
  const pairOf = (earlier: readonly EventSource[], later: readonly EventSource[]) => {
    const pairs = later.flatMap((second) => earlier.map((first) => [first, second] as const));
    return pairs.find(([first, second]) => subjectOf(first) === subjectOf(second));
  };
  return {
    find: async (event) => own(event)[0] ?? (await example(event))[0],
    findPair: async (earlier, later) =>
      pairOf(own(earlier), own(later)) ?? pairOf(await example(earlier), await example(later)),
  };
}

/** The provider's example of an event; nothing where there is none that can be read. */
async function readExample(folder: string, event: string): Promise<JsonObject | undefined> {
  if (!(await listEvents({ folder })).includes(event)) return undefined;
  try {
    return JSON.parse(await readEvent({ folder }, event)) as JsonObject;
  } catch {
    return undefined;
  }
}
