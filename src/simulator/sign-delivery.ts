import type { WebhookDefinition } from './define-simulator.ts';
import type { Delivery } from './delivery.ts';
import type { JsonObject } from './open-api.ts';

/** What a signed delivery is made of. */
export interface DeliverySource {
  readonly webhooks: WebhookDefinition | undefined;
  readonly url: string;
  readonly event: string;
  readonly payload: JsonObject;
  readonly secret: string;
  readonly at: Date;
}

/** Makes the exact request of a webhook: the payload as text, and the headers that sign that text. */
export async function signDelivery(source: DeliverySource): Promise<Delivery> {
  const { webhooks, url, event, payload, secret, at } = source;
  const body = JSON.stringify(payload, null, 2);
  const signature = (await webhooks?.sign({ body, secret, at })) ?? {};
  const headers = { 'content-type': 'application/json; charset=utf-8', ...signature };
  return { id: String(payload['id'] ?? event), url, headers, body, event };
}
