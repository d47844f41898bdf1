import type { HandlerContext, Reply } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { fail } from './errors.ts';
import type { Kind, StripeState } from './state.ts';

/** The fields that hold an id and can be replaced by the object, and the kind of that object. */
const expandable: Readonly<Record<string, Kind>> = {
  customer: 'customer',
  default_payment_method: 'payment_method',
  latest_invoice: 'invoice',
  product: 'product',
};

/** The answer that shows one object, with the fields that `expand[]` asks for filled in. */
export function objectReply(context: HandlerContext<StripeState>, object: JsonObject): Reply {
  return { status: 200, body: expand(context, object, '') };
}

/** A copy of a body in which every path of `expand[]` is filled in; `prefix` is what each path must begin with. */
export function expand(context: HandlerContext<StripeState>, body: JsonObject, prefix: string): JsonObject {
  const asked = context.query['expand'] ?? context.body['expand'];
  const copy = structuredClone(body) as Record<string, Json>;
  for (const path of Array.isArray(asked) ? (asked as readonly string[]) : []) {
    if (!path.startsWith(prefix)) return refuse(path);
    fill(context.state, copy, path.split('.'), path);
  }
  return copy;
}

function fill(state: StripeState, target: Json, keys: readonly string[], path: string): void {
  const [key, ...rest] = keys;
  if (key === undefined || target === null) return;
  if (Array.isArray(target)) {
    for (const item of target) fill(state, item as Json, keys, path);
    return;
  }
  const object = target as Record<string, Json>;
  if (key === 'confirmation_secret' && object['object'] === 'invoice')
    object[key] = confirmationSecret(object);
  const value = object[key];
  const kind = expandable[key];
  if (value === undefined || (rest.length === 0 && kind === undefined && key !== 'confirmation_secret'))
    refuse(path);
  if (typeof value === 'string' && kind !== undefined)
    object[key] = structuredClone(state[kind].get(value)) as Json;
  fill(state, object[key] ?? null, rest, path);
}

/** What a page of the integrator confirms an open invoice's payment with. */
function confirmationSecret(invoice: JsonObject): Json {
  if (invoice['status'] !== 'open') return null;
  const id = String(invoice['id']).replace(/^in_/, 'pi_');
  return { client_secret: `${id}_secret_simulated`, type: 'payment_intent' };
}

function refuse(path: string): never {
  return fail(400, { message: `This property cannot be expanded (${path}).`, param: 'expand' });
}
