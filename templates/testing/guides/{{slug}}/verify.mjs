{{#simulated}}
// Tests this integration from end to end, in the sandbox. It needs Node 20 or later and nothing else:
//
//   export {{apiKey}}=…
//   node verify.mjs
//
// TODO: add what has to work in your integration, and what must not.
const { {{apiKey}} } = process.env;
let step = 0;

/** Calls the API; gives the status and the body of the answer. */
async function call(method, path, { key = {{apiKey}}, body } = {}) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
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

const created = await call('POST', '/v1/orders', { body: { reference: 'verify-1', quantity: 1 } });
const found = await call('GET', '/v1/orders?limit=100');
const isThere = created.status === 201 && found.body.data.some(({ id }) => id === created.body.id);
check(isThere, 'An order is created, and found again.', [created, found]);

const invalid = await call('POST', '/v1/orders', { body: { reference: 'verify-2', quantity: 0 } });
const isInvalid = invalid.status === 400 && invalid.body.error.code === 'invalid_request';
check(isInvalid, 'A quantity of 0 is refused with 400 invalid_request.', invalid);

const refused = await call('GET', '/v1/orders', { key: 'not-a-key' });
const isRefused = refused.status === 401 && refused.body.error.code === 'invalid_key';
check(isRefused, 'A wrong key is refused with 401 invalid_key.', refused);
{{/simulated}}
