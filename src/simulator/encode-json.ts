import type { EncodedBody } from './delivery.ts';
import type { JsonObject } from './open-api.ts';

/** An event as indented JSON: how webhooks are written where a vendor does not say otherwise. */
export function encodeJson(payload: JsonObject): EncodedBody {
  return { contentType: 'application/json; charset=utf-8', body: JSON.stringify(payload, null, 2) };
}
