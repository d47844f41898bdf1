// Checks a billing integration from end to end. It needs Node 20 or later and nothing else:
//
//   export STRIPE_SECRET_KEY=sk_test_…  STRIPE_WEBHOOK_SECRET=whsec_…  PRICE_LOOKUP_KEY=pro_monthly
//   node verify.mjs
//
// The receiver must be running, and deliveries must reach it (`stripe listen` is enough).
import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, PRICE_LOOKUP_KEY } = process.env;
const receiver = 'http://localhost:4242';
let step = 0;

/** Calls the API: the parameters go into the query of a GET and into the form of any other method. */
async function call(method, path, params = {}, options = {}) {
  const form = new URLSearchParams(params);
  const url = `https://api.stripe.com/v1/${path}${method === 'GET' ? `?${form}` : ''}`;
  const headers = {
    authorization: `Bearer ${options.key ?? STRIPE_SECRET_KEY}`,
    'stripe-version': '2026-10-28.endive',
  };
  if (method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? randomUUID();
  const response = await fetch(url, { method, headers, ...(method === 'GET' ? {} : { body: form }) });
  return { status: response.status, body: await response.json() };
}

/** Sends a delivery to the receiver, signed as Stripe signs it. */
async function deliver(event, { secret = STRIPE_WEBHOOK_SECRET, age = 0 } = {}) {
  const payload = JSON.stringify(event);
  const timestamp = Math.floor(Date.now() / 1000) - age;
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  const response = await fetch(`${receiver}/stripe/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': `t=${timestamp},v1=${signature}` },
    body: payload,
  });
  return { status: response.status, body: await response.json() };
}

/** Waits until the receiver shows the account with this access. */
async function accountWith(customer, access) {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const account = await (await fetch(`${receiver}/accounts/${customer}`)).json();
    if (account.access === access) return account;
    await sleep(500);
  }
  return undefined;
}

/** Prints a check that holds; ends the script at the first that does not. */
function check(holds, text, seen) {
  step += 1;
  if (holds) return console.log(`${step}. ${text}`);
  console.error(`${step}. FAILED: ${text}\n   Seen: ${JSON.stringify(seen)}`);
  process.exit(1);
}

if (!/^[rs]k_test_/.test(STRIPE_SECRET_KEY ?? '')) {
  console.error('STRIPE_SECRET_KEY is not a sandbox key. This script creates customers: it never uses a live key.');
  process.exit(1);
}

const balance = await call('GET', 'balance');
check(balance.status === 200 && !balance.body.livemode, 'The key works, and it is a sandbox key.', balance);

const prices = await call('GET', 'prices', { 'lookup_keys[0]': PRICE_LOOKUP_KEY });
const price = prices.body.data?.[0];
check(price?.recurring, `The price ${PRICE_LOOKUP_KEY} exists and recurs.`, prices);

const signup = { email: 'verify@example.com', 'metadata[purpose]': 'verification' };
const idempotencyKey = randomUUID();
const first = await call('POST', 'customers', signup, { idempotencyKey });
const second = await call('POST', 'customers', signup, { idempotencyKey });
const customer = first.body.id;
check(
  customer !== undefined && second.body.id === customer,
  'The same request with the same key created one customer.',
  [first, second],
);

const card = await call('POST', 'payment_methods/pm_card_visa/attach', { customer });
const subscription = await call('POST', 'subscriptions', {
  customer,
  'items[0][price]': price.id,
  default_payment_method: card.body.id,
  payment_behavior: 'error_if_incomplete',
});
check(subscription.body.status === 'active', 'The subscription is paid and active.', subscription);

check(await accountWith(customer, 'granted'), 'The webhook arrived: the account has access.');

const events = await call('GET', 'events', { 'types[0]': 'customer.subscription.created', limit: '100' });
const event = events.body.data?.find(({ data }) => data.object.customer === customer);
const again = await deliver(event);
check(again.status === 200 && again.body.duplicate, 'The same event a second time is not processed.', again);

const forged = await deliver(event, { secret: 'whsec_not_the_secret' });
check(
  forged.status === 400 && forged.body.error === 'invalid_signature',
  'A forged delivery is refused with 400 invalid_signature.',
  forged,
);

const stale = await deliver(event, { age: 301 });
check(
  stale.status === 400 && stale.body.error === 'timestamp_outside_tolerance',
  'A delivery that is 301 seconds old is refused with 400 timestamp_outside_tolerance.',
  stale,
);

const declined = await call('POST', 'payment_methods/pm_card_visa_chargeDeclined/attach', { customer });
check(
  declined.status === 402 && declined.body.error.code === 'card_declined',
  'A declined card is answered with 402 card_declined.',
  declined,
);

const refused = await call('GET', 'balance', {}, { key: 'sk_test_not_a_key' });
check(refused.status === 401, 'A wrong key is answered with 401.', refused);

await call('DELETE', `subscriptions/${subscription.body.id}`);
check(await accountWith(customer, 'none'), 'The subscription is cancelled, and the account has no access.');
