import type { Context } from '#simulator/define-simulator.ts';
import { isDelivered } from '#simulator/delivery.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import {
  apiVersion,
  type Stored,
  type StripeEvent,
  type StripeState,
  type WebhookEndpoint,
} from './state.ts';

/** Now, in whole seconds since 1970, by the test clock if there is one. */
export function nowOf(context: Context<StripeState>, testClock?: string | null): number {
  const frozen = testClock ? context.state.test_clock.get(testClock)?.frozen_time : undefined;
  return frozen ?? Math.floor(context.clock.now().getTime() / 1000);
}

/** The customer that an event is about. */
export function customerOf({ data }: JsonObject): string {
  return String((data as { object: JsonObject }).object['customer']);
}

/** Records that something happened to an object, and sends it to every webhook endpoint that wants to know. */
export function emit(
  context: Context<StripeState>,
  type: string,
  object: Stored,
  previous?: JsonObject,
): void {
  const endpoints = Array.from(context.state.webhook_endpoint.values()).filter((one) => wants(one, type));
  const data = { object: structuredClone(object), ...(previous && { previous_attributes: previous }) };
  const event: StripeEvent = {
    id: context.ids.next('evt_1', 23),
    object: 'event',
    api_version: apiVersion,
    created: nowOf(context, object['test_clock'] as string | null),
    data,
    livemode: false,
    pending_webhooks: endpoints.length,
    request: { id: null, idempotency_key: context.headers.get('idempotency-key') },
    type,
  };
  context.state.event.set(event.id, event);
  for (const endpoint of endpoints) send(context, endpoint, event);
}

function wants(endpoint: WebhookEndpoint, type: string): boolean {
  const { status, enabled_events: names } = endpoint;
  return status === 'enabled' && (names.includes('*') || names.includes(type));
}

/** `pending_webhooks` goes down when a receiver takes the event, and only then. */
function send(context: Context<StripeState>, endpoint: WebhookEndpoint, event: StripeEvent): void {
  context.dispatch({
    url: endpoint.url,
    event: event.type,
    payload: structuredClone(event),
    secret: context.state.secrets.get(endpoint.id) ?? '',
    onResult(result) {
      if (isDelivered(result)) event.pending_webhooks -= 1;
    },
  });
}
