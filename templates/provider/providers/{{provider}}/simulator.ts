import { type Context, defineSimulator, type Reply } from '#simulator/define-simulator.ts';
import { hmacSha256 } from '#simulator/hmac-sha256.ts';
import type { JsonObject } from '#simulator/open-api.ts';

interface Order extends JsonObject {
  readonly id: string;
  readonly reference: string;
  readonly quantity: number;
  readonly status: 'open' | 'paid';
  readonly version: number;
}

interface State {
  readonly orders: Order[];
  /** What was answered under each `Idempotency-Key`. */
  readonly answers: Map<string, Reply>;
}

const secretKey = '{{PROVIDER}}_WEBHOOK_SECRET';
const signatureHeader = '{{Provider}}-Signature';

/** The part of {{providerName}} that the guides use. How it differs from the vendor stands in FIDELITY.md. */
// TODO: replace orders by what your guides use; a described operation needs a handler of the same name
export default defineSimulator<State>({
  createState: () => ({ orders: [], answers: new Map() }),
  handlers: {
    listOrders({ state, query }) {
      const limit = Number(query['limit'] ?? 20);
      return { status: 200, body: { data: state.orders.toReversed().slice(0, limit) } };
    },
    createOrder({ state, body, ids, keys, clock, dispatch }) {
      const order: Order = {
        id: ids.next('ord_'),
        reference: String(body['reference']),
        quantity: Number(body['quantity']),
        status: 'open',
        version: 1,
      };
      state.orders.push(order);
      const url = body['callback_url'];
      if (url !== undefined) {
        const event = { id: ids.next('evt_'), type: 'order.created', created: seconds(clock.now()) };
        const payload = { ...event, order };
        dispatch({ url: String(url), event: event.type, payload, secret: keys[secretKey] ?? '' });
      }
      return { status: 201, body: order };
    },
  },
  async around(context, next) {
    const requestId = context.ids.next('req_');
    const isKnown = context.headers.get('authorization') === `Bearer ${context.keys['{{PROVIDER}}_API_KEY']}`;
    const reply = isKnown
      ? await once(context, next)
      : failure(401, { code: 'invalid_key', message: 'There is no such key in this environment.' });
    return { ...reply, headers: { 'request-id': requestId, ...reply.headers } };
  },
  invalid: ([{ kind, name, message }]) => {
    const said =
      kind === 'unknown' ? `There is no parameter ${name}.` : kind === 'missing' ? `${name} is missing.` : `${name} ${message}.`;
    return failure(400, { code: 'invalid_request', message: said, parameter: name });
  },
  faults: {
    rate_limited: () => ({
      ...failure(429, { code: 'rate_limited', message: 'Too many requests. Try again in a second.' }),
      headers: { 'retry-after': '1' },
    }),
  },
  errorCode: (body) => {
    const error = (body as JsonObject)['error'] as JsonObject | undefined;
    return error === undefined ? undefined : String(error['code']);
  },
  webhooks: {
    secretKey,
    subjectOf: (payload) => String((payload['order'] as JsonObject)['id']),
    async sign({ body, secret, at }) {
      const time = seconds(at);
      return { [signatureHeader]: `t=${time},v1=${await hmacSha256(secret, `${time}.${body}`)}` };
    },
    async verify({ headers, body, secret, at, toleranceSeconds }) {
      const header = headers.get(signatureHeader) ?? '';
      const { time, signature } = /^t=(?<time>\d+),v1=(?<signature>[0-9a-f]+)$/.exec(header)?.groups ?? {};
      if (time === undefined) return `There is no header \`${signatureHeader}\` of the form \`t=…,v1=…\`.`;
      if (signature !== (await hmacSha256(secret, `${time}.${body}`))) {
        return 'The signature is not that of this body under this secret.';
      }
      const age = seconds(at) - Number(time);
      return age <= toleranceSeconds ? undefined : `The signature is right, but ${age} seconds old.`;
    },
  },
});

/** The same answer under the same `Idempotency-Key`. */
async function once({ state, headers, operation }: Context<State>, next: () => Promise<Reply>): Promise<Reply> {
  const key = headers.get('idempotency-key');
  if (key === null || operation.method !== 'POST') return next();
  const reply = state.answers.get(key) ?? (await next());
  if (reply.status < 400) state.answers.set(key, reply);
  return reply;
}

function failure(status: number, error: JsonObject): Reply {
  return { status, body: { error } };
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
