import type { WebhookDefinition } from './define-simulator.ts';
import type { Delivery } from './delivery.ts';
import { encodeJson } from './encode-json.ts';
import type { JsonObject } from './open-api.ts';

/** What a signed delivery is made of. */
export interface DeliverySource {
  readonly webhooks: WebhookDefinition | undefined;
  readonly url: string;
  readonly event: string;
  readonly payload: JsonObject;
  readonly secret: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at: Date;
}

/** Makes the exact request of a webhook: the payload as the vendor writes it, and the headers that sign that text. */
export async function signDelivery(source: DeliverySource): Promise<Delivery> {
  const { webhooks, url, event, payload, secret, at } = source;
  const { contentType, body } = webhooks?.encode?.(payload) ?? encodeJson(payload);
  const signature = (await webhooks?.sign({ url, body, secret, at })) ?? {};
  const headers = { 'content-type': contentType, ...source.headers, ...signature };
  return { id: String(payload[webhooks?.idField ?? 'id'] ?? event), url, headers, body, event, payload };
}
