{{#simulated}}
// Checks this integration from end to end. It needs Node 20 or later and nothing else:
//
//   export {{apiKey}}=…
//   node verify.mjs
//
// TODO: go the way of your own records, and try at least one that must not get through.
const { {{apiKey}} } = process.env;
let step = 0;

/** Calls the API; gives the status and the body of the answer. */
async function call(method, path, { body, idempotencyKey } = {}) {
  const headers = { authorization: `Bearer ${ {{apiKey}} }`, 'content-type': 'application/json' };
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

const number = `verify-${Date.now()}`;
const record = { body: { reference: number, quantity: 1 }, idempotencyKey: `record-${number}` };
const [first, second] = [await call('POST', '/v1/orders', record), await call('POST', '/v1/orders', record)];
check(first.status === 201 && second.body.id === first.body.id, 'The same record twice makes one order.', [first, second]);

const refused = await call('POST', '/v1/orders', { body: { reference: number, quantity: 0 } });
const { code, parameter } = refused.body.error ?? {};
const isNamed = refused.status === 400 && code === 'invalid_request' && parameter === 'quantity';
check(isNamed, 'A record without an amount is refused with 400 invalid_request, for `quantity`.', refused);
{{/simulated}}
