import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Stripe from 'stripe';
import type { JsonObject } from '#simulator/open-api.ts';
import { description, keys, prepareSubscription, start, startStripe } from './start-stripe.ts';

const url = 'http://127.0.0.1:3000/webhook';
const instant = Math.floor(start.getTime() / 1000);
const folder = new URL('../../../content/providers/stripe/events/', import.meta.url);

test('a delivery is signed so that the SDK accepts it, and changes are refused', async () => {
  const { stripe, simulator, deliveries } = startStripe();
  const endpoint = await stripe.webhookEndpoints.create({ url, enabled_events: ['customer.created'] });
  assert.equal(endpoint.secret, keys.STRIPE_WEBHOOK_SECRET);
  assert.equal((await stripe.webhookEndpoints.retrieve(endpoint.id)).secret, undefined);
  const customer = await stripe.customers.create({ email: 'jenny@example.com' });
  await simulator.settle();
  const [delivery] = deliveries;
  assert.ok(delivery);
  const header = delivery.headers['stripe-signature'] ?? '';
  const verify = (body: string, at: number) =>
    stripe.webhooks.constructEvent(body, header, keys.STRIPE_WEBHOOK_SECRET, undefined, undefined, at * 1000);
  const event = verify(delivery.body, instant);
  assert.equal(event.type, 'customer.created');
  assert.equal((event.data.object as { id: string }).id, customer.id);
  assert.throws(() => verify(`${delivery.body} `, instant), Stripe.errors.StripeSignatureVerificationError);
  assert.throws(() => verify(delivery.body, instant + 301), /Timestamp outside the tolerance zone/);
});

test('events that were not taken stay listed as undelivered, and are gone once they are taken', async () => {
  let isUp = false;
  const { stripe, simulator } = startStripe(() =>
    isUp ? { status: 200 } : { failed: 'connection refused' },
  );
  await stripe.webhookEndpoints.create({ url, enabled_events: ['*'] });
  const missed = await stripe.customers.create({ email: 'missed@example.com' });
  await simulator.settle();
  isUp = true;
  await stripe.customers.create({ email: 'taken@example.com' });
  await simulator.settle();
  const { data } = await stripe.events.list({ delivery_success: false });
  assert.deepEqual(
    data.map((one) => (one.data.object as { id: string }).id),
    [missed.id],
  );
  assert.equal(data[0]?.pending_webhooks, 1);
  assert.equal((await stripe.events.list({ delivery_success: true })).data.length, 1);
});

test('endpoints get only the events that they ask for, and none after they are deleted', async () => {
  const { stripe, simulator, deliveries } = startStripe();
  const first = await stripe.webhookEndpoints.create({ url, enabled_events: ['invoice.paid'] });
  const second = await stripe.webhookEndpoints.create({ url: `${url}2`, enabled_events: ['invoice.paid'] });
  assert.notEqual(first.secret, second.secret);
  await stripe.webhookEndpoints.del(second.id);
  const { customer, price } = await prepareSubscription(stripe);
  await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  await simulator.settle();
  assert.deepEqual(
    deliveries.map((one) => [one.event, one.url]),
    [['invoice.paid', url]],
  );
});

test('events page backwards and forwards', async () => {
  const { stripe } = startStripe();
  for (const name of ['a', 'b', 'c', 'd']) await stripe.customers.create({ name });
  const all = (await stripe.events.list()).data.map((one) => one.id);
  const older = await stripe.events.list({ starting_after: all[1] ?? '', limit: 1 });
  assert.deepEqual([older.data[0]?.id, older.has_more], [all[2], true]);
  const newer = await stripe.events.list({ ending_before: all[2] ?? '' });
  assert.deepEqual(
    newer.data.map((one) => one.id),
    [all[0], all[1]],
  );
});

test('every example event is what the description says of its kind', () => {
  const files = readdirSync(folder);
  assert.ok(files.length >= 9);
  const validate = description.validatorOf({ $ref: '#/components/schemas/Event' });
  for (const file of files) {
    const event = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonObject;
    assert.ok(validate(event), `${file}: ${JSON.stringify(validate.errors)}`);
    assert.equal(`${String(event['type'])}.json`, file);
  }
});
