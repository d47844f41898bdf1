import { compileDescription } from '#simulator/compile-description.ts';
import { createClock } from '#simulator/create-clock.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import { defineSimulator, type SimulatorDefinition } from '#simulator/define-simulator.ts';
import type { Delivery, DeliveryResult } from '#simulator/delivery.ts';
import { hmacSha256 } from '#simulator/hmac-sha256.ts';
import type { JsonObject } from '#simulator/open-api.ts';

const error = { type: 'object', required: ['code'], properties: { code: { type: 'string' } } };
const order = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'items'],
  properties: {
    id: { type: 'string' },
    items: { type: 'array', items: { $ref: '#/components/schemas/Item' } },
  },
};
const item = {
  type: 'object',
  additionalProperties: false,
  required: ['sku'],
  properties: {
    sku: { type: 'string' },
    count: { type: 'integer', maximum: 9 },
    isGift: { type: 'boolean' },
  },
};
const newOrder = {
  type: 'object',
  additionalProperties: false,
  required: ['items'],
  properties: {
    items: { type: 'array', items: { $ref: '#/components/schemas/Item' } },
    note: { type: 'string' },
    due: { anyOf: [{ enum: ['now'] }, { type: 'integer' }] },
    tags: { anyOf: [{ type: 'object', additionalProperties: { type: 'string' } }, { enum: [''] }] },
  },
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const answers = { '200': json({ $ref: '#/components/schemas/Order' }), default: json(error) };

/** A made-up API: orders with items. */
export const document = {
  openapi: '3.1.0',
  'x-errors': ['bad_request'],
  paths: {
    '/orders': {
      post: {
        operationId: 'createOrder',
        parameters: [{ name: 'X-Tenant', in: 'header', schema: { type: 'string', maxLength: 5 } }],
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': { schema: newOrder },
            'application/json': { schema: newOrder },
          },
        },
        responses: answers,
      },
    },
    '/orders/latest': { get: { operationId: 'latestOrder', responses: answers } },
    '/orders/{id}': {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_]+$' } },
      ],
      get: {
        operationId: 'getOrder',
        'x-errors': ['missing'],
        parameters: [{ name: 'depth', in: 'query', schema: { type: 'integer' } }],
        responses: answers,
      },
      delete: { operationId: 'deleteOrder', responses: answers },
    },
    '/orders/{id}.pdf': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      delete: { operationId: 'deleteLabel', responses: { '204': { description: 'gone' } } },
    },
  },
  components: {
    schemas: { Order: order, Item: item },
    'x-errors': {
      bad_request: {
        status: 400,
        code: 'bad_request',
        cause: 'c',
        provoke: 'p',
        'x-source': 's',
        'x-checked': '2026-11-22',
      },
      missing: {
        status: 404,
        code: 'missing',
        cause: 'c',
        provoke: 'p',
        'x-source': 's',
        'x-checked': '2026-11-22',
      },
    },
  },
};

/** The state: orders by id. */
export type Orders = Map<string, JsonObject>;

/** Behaviour behind the made-up API. Problems come back as text, so that tests can read them. */
export const definition = defineSimulator<Orders>({
  createState: () => new Map(),
  handlers: {
    createOrder(context) {
      const made = { id: context.ids.next('order_'), items: context.body['items'] ?? [] };
      context.state.set(made.id, made);
      const payload = { id: `evt_${made.id}`, order: made.id };
      context.dispatch({ url: 'http://127.0.0.1/hook', event: 'order.created', payload, secret: 'secret' });
      return { status: 200, body: made };
    },
    getOrder(context) {
      const known = context.state.get(context.path['id'] ?? '');
      return known ? { status: 200, body: known } : { status: 404, body: { code: 'missing' } };
    },
    deleteLabel: ({ path }) =>
      path['id'] === 'a.b' ? { status: 204, body: null } : { status: 400, body: { code: 'bad_request' } },
    latestOrder: () => ({ status: 200, body: { id: 'broken' } }),
  },
  around: (_, next) => next(),
  invalid: (problems) => ({
    status: 400,
    body: { code: 'bad_request', problems: problems.map((one) => `${one.part} ${one.kind} ${one.name}`) },
  }),
  faults: {
    busy: () => ({ status: 400, body: { code: 'bad_request' } }),
    unlisted: () => ({ status: 503, body: { code: 'unlisted' } }),
  },
  errorCode: (body) => String((body as JsonObject)['code']),
  webhooks: {
    secretKey: 'SECRET',
    sign: async ({ body, secret, at }) => ({
      'x-signature': await hmacSha256(secret, `${at.toISOString()}.${body}`),
    }),
  },
});

/** The description, compiled once. */
export const description = compileDescription(document);

/** Starts a simulator of the made-up API and keeps what it delivers. */
export function startOrders(
  options: {
    readonly definition?: SimulatorDefinition<Orders>;
    readonly receive?: (delivery: Delivery) => Promise<DeliveryResult>;
    readonly events?: Readonly<Record<string, JsonObject>>;
  } = {},
) {
  const clock = createClock(new Date('2026-11-22T10:00:00Z'));
  const deliveries: Delivery[] = [];
  const deliver = async (delivery: Delivery) => {
    deliveries.push(delivery);
    return options.receive?.(delivery) ?? { status: 200 };
  };
  const simulator = createSimulator({
    description,
    definition: options.definition ?? definition,
    clock,
    keys: { SECRET: 'secret' },
    deliver,
    events: options.events ?? { 'order.created': { id: 'evt_1', order: 'order_1' } },
  });
  const call = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const type = body?.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded';
    const init = { method, headers: { ...(body !== undefined && { 'content-type': type }), ...headers } };
    const url = `https://api.example.com${path}`;
    const response = await simulator.fetch(new Request(url, body === undefined ? init : { ...init, body }));
    return { status: response.status, body: (await response.json()) as JsonObject };
  };
  return { simulator, clock, deliveries, call };
}
