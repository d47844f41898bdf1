/** `provider.yaml` of the generated provider. */
export const facts = `name: Bench
description: Takes orders.
checked: 2026-11-01
documentation: https://docs.bench.example
apiVersion: 2026-10-01
environments:
  sandbox: { baseUrl: https://api.bench.example }
  production: { baseUrl: https://api.bench.example }
hosts: [api.bench.example]
credential: { scheme: bearer, key: BENCH_KEY }
errorCode: [/error/code]
configuration:
  - key: BENCH_KEY
    what: The key of your server.
    kind: env
    secret: true
    sandbox: bk_test_…
    production: bk_live_…
    where: Console, *Keys*.
    simulator: bk_test_simulator
  - key: bench-api
    what: Where the API is.
    kind: url
    sandbox: https://api.bench.example
    production: https://api.bench.example
    where: "[The reference](https://docs.bench.example/environments)."
    same: The key alone says which environment is meant.
retryPolicy: Retry \`429\` with backoff.
support: https://bench.example/support
`;

/** `openapi.yaml` of the generated provider. */
export const description = `openapi: 3.1.0
info: { title: Bench, version: 2026-10-01 }
x-errors: [invalid_key]
paths:
  /orders:
    post:
      operationId: createOrder
      summary: Takes an order
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [item, quantity]
              additionalProperties: false
              properties: { item: { type: string }, quantity: { type: integer, minimum: 1 } }
      responses:
        "201": { $ref: "#/components/responses/Order" }
        "400": { $ref: "#/components/responses/Error" }
        "401": { $ref: "#/components/responses/Error" }
  /orders/{id}:
    get:
      operationId: getOrder
      summary: Gives an order
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { $ref: "#/components/responses/Order" }
        "401": { $ref: "#/components/responses/Error" }
components:
  responses:
    Order:
      description: An order.
      content: { application/json: { schema: { type: object, required: [id, item, quantity, status] } } }
    Error:
      description: An error.
      content: { application/json: { schema: { type: object, required: [error] } } }
  x-errors:
    invalid_key:
      status: 401
      code: invalid_key
      cause: Wrong key.
      provoke: Wrong key.
      x-source: https://docs.bench.example
      x-checked: 2026-11-01
`;

/** The field `errors` of a guide: the one error of the generated provider, provoked by an order that no other guide has. */
export function errorRows(guide: number): string {
  return `errors:
  - status: 401
    code: invalid_key
    where: response
    cause: The key is wrong.
    resolution: Compare it with the console.
    retry: never
    provoke: { request: { method: GET, path: /orders/ord_${guide}, credential: bk_wrong } }
`;
}

/** `simulator.ts` of the generated provider. */
export const simulator = `
  import { defineSimulator } from '#simulator/define-simulator.ts';

  const failure = (status, code) => ({ status, body: { error: { code } } });

  export default defineSimulator({
    createState: () => ({ orders: new Map() }),
    handlers: {
      createOrder({ state, body }) {
        const order = { id: \`ord_\${body.item}_\${body.quantity}\`, ...body, status: 'open' };
        state.orders.set(order.id, order);
        return { status: 201, body: order };
      },
      getOrder: ({ state, path }) => {
        const order = state.orders.get(path.id);
        return order === undefined ? failure(401, 'invalid_key') : { status: 200, body: order };
      },
    },
    around: (context, next) =>
      context.headers.get('authorization') === \`Bearer \${context.keys['BENCH_KEY']}\`
        ? next()
        : Promise.resolve(failure(401, 'invalid_key')),
    invalid: () => failure(400, 'invalid_request'),
    faults: {},
    errorCode: (body) => body?.error?.code,
    webhooks: { secretKey: 'BENCH_KEY', sign: async () => ({ 'content-type': 'application/json' }) },
  });
`;
