import assert from 'node:assert/strict';
import { test } from 'node:test';
import Stripe from 'stripe';
import { description, keys, monthlyPrice, prepareSubscription, startStripe } from './start-stripe.ts';

/** What an SDK error says, in the parts that a guide's error table names. */
async function failureOf(call: Promise<unknown>) {
  const error = await call.then(
    () => assert.fail('the call went through'),
    (cause: unknown) => cause,
  );
  assert.ok(error instanceof Stripe.errors.StripeError, String(error));
  const { statusCode, code, decline_code: decline, param, type } = error;
  return { statusCode, code, decline: decline || undefined, param, type };
}

const customerOf = (stripe: Stripe) => stripe.customers.create({ email: 'jenny@example.com' });

test('requests that do not fit the description', async () => {
  const { stripe } = startStripe();
  const unknown = await failureOf(stripe.customers.create({ emial: 'jenny@example.com' } as object));
  assert.deepEqual(unknown, {
    statusCode: 400,
    code: 'parameter_unknown',
    decline: undefined,
    param: 'emial',
    type: 'StripeInvalidRequestError',
  });
  const { id } = await customerOf(stripe);
  const missing = await failureOf(stripe.subscriptions.create({ customer: id } as never));
  assert.deepEqual([missing.code, missing.param], ['parameter_missing', 'items']);
  const integer = await failureOf(stripe.prices.create({ currency: 'usd', unit_amount: 'ten' } as never));
  assert.deepEqual([integer.code, integer.param], ['parameter_invalid_integer', 'unit_amount']);
  const empty = await failureOf(stripe.products.create({ name: '' }));
  assert.deepEqual([empty.code, empty.param], ['parameter_invalid_empty', 'name']);
  const nested = { customer: id, items: [{ price: 'price_1', quantiy: 1 }] } as never;
  assert.equal((await failureOf(stripe.subscriptions.create(nested))).param, 'items[0][quantiy]');
});

test('keys: missing, wrong, expired, too weak', async () => {
  const { connect, simulator } = startStripe();
  const missing = await simulator.fetch(new Request('https://api.stripe.com/v1/balance'));
  assert.equal(missing.status, 401);
  const wrong = await failureOf(connect('sk_test_wrong').balance.retrieve());
  assert.deepEqual([wrong.statusCode, wrong.type], [401, 'StripeAuthenticationError']);
  const expired = await failureOf(connect(keys.STRIPE_EXPIRED_KEY).balance.retrieve());
  assert.deepEqual([expired.statusCode, expired.code], [401, 'api_key_expired']);
  const restricted = connect(keys.STRIPE_RESTRICTED_KEY);
  await restricted.customers.list();
  const weak = await failureOf(customerOf(restricted));
  assert.deepEqual([weak.statusCode, weak.type], [403, 'StripePermissionError']);
});

test('Basic auth works like Bearer', async () => {
  const { simulator } = startStripe();
  const authorization = `Basic ${btoa(`${keys.STRIPE_SECRET_KEY}:`)}`;
  const response = await simulator.fetch(
    new Request('https://api.stripe.com/v1/balance', { headers: { authorization } }),
  );
  assert.equal(response.status, 200);
  assert.match(response.headers.get('request-id') ?? '', /^req_/);
  assert.equal(response.headers.get('stripe-version'), '2026-10-28.endive');
});

test('ids that do not exist, or only in the other mode', async () => {
  const { stripe } = startStripe();
  const missing = await failureOf(stripe.customers.retrieve('cus_missing'));
  assert.deepEqual([missing.statusCode, missing.code, missing.param], [404, 'resource_missing', 'id']);
  await assert.rejects(stripe.customers.retrieve('cus_live'), /a similar object exists in live mode/);
  const { id } = await customerOf(stripe);
  const price = await failureOf(
    stripe.subscriptions.create({ customer: id, items: [{ price: 'price_missing' }] }),
  );
  assert.deepEqual([price.statusCode, price.code, price.param], [400, 'resource_missing', 'items[0][price]']);
});

test('a customer without payment method cannot subscribe', async () => {
  const { stripe } = startStripe();
  const { id } = await customerOf(stripe);
  const price = await monthlyPrice(stripe);
  const failure = await failureOf(
    stripe.subscriptions.create({ customer: id, items: [{ price: price.id }] }),
  );
  assert.deepEqual([failure.statusCode, failure.code], [400, 'resource_missing']);
});

const declines = [
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_visa_chargeDeclinedLostCard', 'card_declined', 'lost_card'],
  ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
  ['pm_card_visa_chargeDeclinedVelocityLimitExceeded', 'card_declined', 'card_velocity_exceeded'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', undefined],
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', undefined],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error', undefined],
] as const;

for (const [card, code, decline] of declines) {
  test(`${card} is refused when it is attached`, async () => {
    const { stripe } = startStripe();
    const { id } = await customerOf(stripe);
    const failure = await failureOf(stripe.paymentMethods.attach(card, { customer: id }));
    assert.deepEqual([failure.statusCode, failure.type], [402, 'StripeCardError']);
    assert.deepEqual([failure.code, failure.decline], [code, decline]);
  });
}

test('error_if_incomplete answers 402 and creates nothing', async () => {
  const { stripe } = startStripe();
  const { customer, price } = await prepareSubscription(stripe, 'pm_card_chargeCustomerFail');
  const items = [{ price: price.id }];
  const failure = await failureOf(
    stripe.subscriptions.create({ customer: customer.id, items, payment_behavior: 'error_if_incomplete' }),
  );
  assert.deepEqual([failure.statusCode, failure.code], [402, 'card_declined']);
  assert.equal((await stripe.subscriptions.list({ status: 'all' })).data.length, 0);
});

test('paying: declined with the card’s own code; a paid invoice cannot be paid again', async () => {
  const { stripe } = startStripe();
  const { customer, price, method } = await prepareSubscription(stripe, 'pm_card_chargeCustomerFail');
  const created = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  const invoice = String(created.latest_invoice);
  const again = await failureOf(stripe.invoices.pay(invoice, { payment_method: method.id }));
  assert.deepEqual([again.statusCode, again.decline], [402, 'generic_decline']);
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  await stripe.invoices.pay(invoice, { payment_method: good.id });
  assert.equal((await failureOf(stripe.invoices.pay(invoice))).statusCode, 400);
});

test('names that are taken: lookup keys and product ids', async () => {
  const { stripe } = startStripe();
  const price = await monthlyPrice(stripe);
  const copy = { product: String(price.product), currency: 'usd', unit_amount: 1, lookup_key: 'pro_monthly' };
  const taken = await failureOf(stripe.prices.create(copy));
  assert.deepEqual([taken.statusCode, taken.param], [400, 'lookup_key']);
  const moved = await stripe.prices.create({ ...copy, transfer_lookup_key: true });
  const found = await stripe.prices.list({ lookup_keys: ['pro_monthly'] });
  assert.deepEqual(
    found.data.map((one) => one.id),
    [moved.id],
  );
  await stripe.products.create({ id: 'prod_pro', name: 'Pro' });
  const product = await failureOf(stripe.products.create({ id: 'prod_pro', name: 'Pro' }));
  assert.equal(product.code, 'resource_already_exists');
});

test('a price that does not recur, a bad webhook address, a clock that goes back', async () => {
  const { stripe } = startStripe();
  const { id } = await customerOf(stripe);
  const once = await stripe.prices.create({
    product_data: { name: 'Set-up' },
    currency: 'usd',
    unit_amount: 1,
  });
  assert.equal(
    (await failureOf(stripe.subscriptions.create({ customer: id, items: [{ price: once.id }] }))).statusCode,
    400,
  );
  const url = await failureOf(stripe.webhookEndpoints.create({ url: 'example', enabled_events: ['*'] }));
  assert.equal(url.code, 'url_invalid');
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: 1_800_000_000 });
  const back = await failureOf(
    stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: 1_700_000_000 }),
  );
  assert.equal(back.statusCode, 400);
});

test('an idempotency key replays, refuses other parameters, and is free again after an invalid request', async () => {
  const { stripe } = startStripe();
  const idempotencyKey = 'order-1';
  const email = 'jenny@example.com';
  const invalid = await failureOf(stripe.customers.create({ emial: email } as object, { idempotencyKey }));
  assert.equal(invalid.code, 'parameter_unknown');
  const first = await stripe.customers.create({ email }, { idempotencyKey });
  const second = await stripe.customers.create({ email }, { idempotencyKey });
  assert.equal(first.id, second.id);
  const headers = second.lastResponse.headers as unknown as Headers;
  assert.equal(headers.get('idempotent-replayed'), 'true');
  const other = await failureOf(stripe.customers.create({ email: 'other@example.com' }, { idempotencyKey }));
  assert.deepEqual([other.statusCode, other.type], [400, 'StripeIdempotencyError']);
});

test('two requests with one key at the same time: one goes through, one gets 409', async () => {
  const { stripe } = startStripe();
  const create = () => stripe.customers.create({ email: 'jenny@example.com' }, { idempotencyKey: 'order-2' });
  const results = await Promise.allSettled([create(), create()]);
  assert.deepEqual(results.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
  const refused = results.find((one) => one.status === 'rejected');
  assert.equal(refused?.reason.code, 'idempotency_key_in_use');
  assert.equal(refused?.reason.statusCode, 409);
});

test('faults: each answers as many times as asked, and a retry with the same key gets through', async () => {
  const { stripe, simulator } = startStripe();
  const create = () => stripe.customers.create({ email: 'jenny@example.com' }, { idempotencyKey: 'order-3' });
  const expected = [
    ['rate_limit', 429, 'rate_limit'],
    ['endpoint_rate_limit', 429, 'rate_limit'],
    ['lock_timeout', 429, 'lock_timeout'],
    ['server_error', 500, undefined],
    ['idempotency_key_in_use', 409, 'idempotency_key_in_use'],
  ] as const;
  assert.deepEqual(
    simulator.faultNames,
    expected.map(([name]) => name),
  );
  for (const [name, status, code] of expected) {
    simulator.injectFault({ name, times: 1, operationId: 'PostCustomers' });
    const failure = await failureOf(create());
    assert.deepEqual([failure.statusCode, failure.code], [status, code]);
    assert.equal(simulator.journal.at(-1)?.fault, name);
  }
  assert.match((await create()).id, /^cus_/);
});

test('only a rate limit says which limit', async () => {
  const { simulator } = startStripe();
  const headers = { authorization: `Bearer ${keys.STRIPE_SECRET_KEY}` };
  const call = () => simulator.fetch(new Request('https://api.stripe.com/v1/balance', { headers }));
  simulator.injectFault({ name: 'rate_limit', times: 1 });
  assert.equal((await call()).headers.get('stripe-rate-limited-reason'), 'global-rate');
  simulator.injectFault({ name: 'lock_timeout', times: 1 });
  assert.equal((await call()).headers.get('stripe-rate-limited-reason'), null);
});

test('every operation has a source, and every error a provocation', () => {
  for (const operation of description.operations) {
    for (const error of operation.errors) {
      assert.ok(error.provoke && error.source && error.checked === '2026-11-22', error.name);
    }
  }
});
