{{#simulated}}
// Checks this integration from end to end. It needs Node 20 or later and nothing else:
//
//   export {{apiKey}}=…
//   node verify.mjs
//
// TODO: go the way of your guide, and try at least one thing that must not work.
const { {{apiKey}} } = process.env;
let step = 0;

/** Calls the API; gives the status and the body of the answer. */
async function call(method, path, { key = {{apiKey}}, body, idempotencyKey } = {}) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  const response = await fetch(`{{baseUrl}}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** Prints a check that holds; ends the script at the first that does not. */
function check(holds, text, seen) {
  step += 1;
  if (holds) return console.log(`${step}. ${text}`);
  console.error(`${step}. FAILED: ${text}\n   Seen: ${JSON.stringify(seen)}`);
  process.exit(1);
}

const list = await call('GET', '/v1/orders?limit=1');
check(list.status === 200, 'The key works.', list);

const request = { body: { reference: 'verify-1', quantity: 1 }, idempotencyKey: `verify-${Date.now()}` };
const created = await call('POST', '/v1/orders', request);
const found = await call('GET', '/v1/orders?limit=100');
const isThere = created.status === 201 && found.body.data.some(({ id }) => id === created.body.id);
check(isThere, `Order ${created.body.id} is there.`, [created, found]);

const again = await call('POST', '/v1/orders', request);
check(again.body.id === created.body.id, 'The same request again gives the same order.', again);

const refused = await call('GET', '/v1/orders', { key: 'not-a-key' });
const isRefused = refused.status === 401 && refused.body.error.code === 'invalid_key';
check(isRefused, 'A wrong key is refused with 401 invalid_key.', refused);
{{/simulated}}
