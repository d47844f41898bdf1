import type { EncodedBody } from './delivery.ts';
import type { JsonObject } from './open-api.ts';

/** An event as the fields of a form, in their order. Fields without a value (`null`) are left out. */
export function encodeForm(payload: JsonObject): EncodedBody {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(payload))
    if (value !== undefined && value !== null) fields.append(name, String(value));
  return { contentType: 'application/x-www-form-urlencoded; charset=UTF-8', body: fields.toString() };
}
