import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthlyPrice, prepareSubscription, startStripe } from './start-stripe.ts';

const seconds = (text: string) => Date.parse(text) / 1000;
const typesOf = (deliveries: readonly { readonly event: string }[]) => deliveries.map((one) => one.event);

test('a subscription with a good card is active, and its first invoice is paid', async () => {
  const { stripe, deliveries, simulator } = startStripe();
  const { customer, price } = await prepareSubscription(stripe);
  await stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:3000/webhook', enabled_events: ['*'] });
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id, quantity: 2 }],
    metadata: { plan: 'pro' },
    expand: ['latest_invoice'],
  });
  assert.equal(subscription.status, 'active');
  assert.equal(subscription.items.data[0]?.current_period_end, seconds('2026-12-22T10:00:00Z'));
  const invoice = subscription.latest_invoice;
  assert.ok(invoice !== null && typeof invoice === 'object');
  assert.equal(invoice.status, 'paid');
  assert.equal(invoice.amount_paid, 4000);
  assert.equal(invoice.parent?.subscription_details?.subscription, subscription.id);
  await simulator.settle();
  assert.deepEqual(typesOf(deliveries), [
    'customer.subscription.created',
    'invoice.created',
    'invoice.finalized',
    'invoice.paid',
    'invoice.payment_succeeded',
  ]);
});

test('a card that fails when charged leaves the subscription incomplete; paying the invoice makes it active', async () => {
  const { stripe } = startStripe();
  const { customer, price } = await prepareSubscription(stripe, 'pm_card_chargeCustomerFail');
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
  });
  assert.equal(subscription.status, 'incomplete');
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  const invoice = String(subscription.latest_invoice);
  const paid = await stripe.invoices.pay(invoice, { payment_method: good.id });
  assert.equal(paid.status, 'paid');
  assert.equal((await stripe.subscriptions.retrieve(subscription.id)).status, 'active');
});

test('default_incomplete waits for a payment and gives a client secret', async () => {
  const { stripe } = startStripe();
  const customer = await stripe.customers.create({ email: 'jenny@example.com' });
  const price = await monthlyPrice(stripe);
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    payment_behavior: 'default_incomplete',
    expand: ['latest_invoice.confirmation_secret'],
  });
  assert.equal(subscription.status, 'incomplete');
  const invoice = subscription.latest_invoice;
  assert.ok(invoice !== null && typeof invoice === 'object');
  assert.match(invoice.confirmation_secret?.client_secret ?? '', /^pi_.*_secret_/);
});

test('a renewal on a test clock is a draft for an hour, then paid', async () => {
  const { stripe } = startStripe();
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: seconds('2026-01-31T00:00:00Z') });
  const { customer, price } = await prepareSubscription(stripe, 'pm_card_visa', clock.id);
  const { id } = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds('2026-02-28T00:00:00Z') });
  const drafts = await stripe.invoices.list({ subscription: id, status: 'draft' });
  assert.equal(drafts.data.length, 1);
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds('2026-02-28T02:00:00Z') });
  const renewed = await stripe.subscriptions.retrieve(id);
  assert.equal(renewed.status, 'active');
  assert.equal(renewed.items.data[0]?.current_period_start, seconds('2026-02-28T00:00:00Z'));
  assert.equal(renewed.items.data[0]?.current_period_end, seconds('2026-03-31T00:00:00Z'));
  const [invoice] = (await stripe.invoices.list({ subscription: id })).data;
  assert.equal(invoice?.status, 'paid');
  assert.equal(invoice?.billing_reason, 'subscription_cycle');
  assert.equal((await stripe.testHelpers.testClocks.retrieve(clock.id)).status, 'ready');
});

test('a renewal that cannot be paid makes the subscription past_due; paying it makes it active again', async () => {
  const { stripe } = startStripe();
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: seconds('2026-01-01T00:00:00Z') });
  const { customer, price } = await prepareSubscription(stripe, 'pm_card_visa', clock.id);
  const { id } = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  const failing = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: customer.id });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: failing.id } });
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds('2026-02-01T02:00:00Z') });
  const late = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
  assert.equal(late.status, 'past_due');
  assert.ok(late.latest_invoice !== null && typeof late.latest_invoice === 'object');
  assert.equal(late.latest_invoice.status, 'open');
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id });
  await stripe.invoices.pay(late.latest_invoice.id ?? '', { payment_method: good.id });
  assert.equal((await stripe.subscriptions.retrieve(id)).status, 'active');
  const events = await stripe.events.list({
    types: ['invoice.payment_failed', 'customer.subscription.updated'],
  });
  const failed = events.data.findLast(
    (one) => one.type === 'customer.subscription.updated' && one.data.object.status === 'past_due',
  );
  assert.deepEqual(failed?.data.previous_attributes, { status: 'active' });
});

test('a trial warns three days before its end, then bills', async () => {
  const { stripe } = startStripe();
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: seconds('2026-01-01T00:00:00Z') });
  const { customer, price } = await prepareSubscription(stripe, 'pm_card_visa', clock.id);
  const trial = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    trial_period_days: 14,
  });
  assert.equal(trial.status, 'trialing');
  const warnings = () => stripe.events.list({ type: 'customer.subscription.trial_will_end' });
  assert.equal((await warnings()).data.length, 0);
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds('2026-01-12T00:00:00Z') });
  assert.equal((await warnings()).data.length, 1);
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds('2026-01-15T02:00:00Z') });
  assert.equal((await stripe.subscriptions.retrieve(trial.id)).status, 'active');
  const amounts = (await stripe.invoices.list({ subscription: trial.id })).data.map((one) => one.amount_paid);
  assert.deepEqual(amounts, [2000, 0]);
});

test('canceling ends at once; cancel_at_period_end ends with the period', async () => {
  const { stripe } = startStripe();
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: seconds('2026-01-01T00:00:00Z') });
  const { customer, price } = await prepareSubscription(stripe, 'pm_card_visa', clock.id);
  const create = () => stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  const [now, later] = [await create(), await create()];
  assert.equal((await stripe.subscriptions.cancel(now.id)).status, 'canceled');
  const scheduled = await stripe.subscriptions.update(later.id, { cancel_at_period_end: true });
  assert.equal(scheduled.status, 'active');
  assert.equal(scheduled.cancel_at, seconds('2026-02-01T00:00:00Z'));
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds('2026-02-01T00:00:00Z') });
  assert.equal((await stripe.subscriptions.retrieve(later.id)).status, 'canceled');
  const deleted = await stripe.events.list({ type: 'customer.subscription.deleted' });
  assert.equal(deleted.data.length, 2);
});

test('a price is found by its lookup key; lists page through everything', async () => {
  const { stripe } = startStripe();
  const price = await monthlyPrice(stripe);
  const found = await stripe.prices.list({ lookup_keys: ['pro_monthly'], expand: ['data.product'] });
  assert.equal(found.data[0]?.id, price.id);
  assert.equal(typeof found.data[0]?.product, 'object');
  for (let count = 0; count < 25; count += 1)
    await stripe.customers.create({ email: `c${count}@example.com` });
  const all: string[] = [];
  for await (const customer of stripe.customers.list({ limit: 10 })) all.push(customer.email ?? '');
  assert.equal(all.length, 25);
  assert.equal(new Set(all).size, 25);
  assert.equal(all[0], 'c24@example.com');
});

test('a price changes without proration', async () => {
  const { stripe } = startStripe();
  const { customer, price } = await prepareSubscription(stripe);
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
  });
  const item = subscription.items.data[0];
  const changed = await stripe.subscriptions.update(subscription.id, {
    items: [{ id: item?.id ?? '', price: price.id, quantity: 5 }],
    proration_behavior: 'none',
  });
  assert.equal(changed.items.data.length, 1);
  assert.equal(changed.items.data[0]?.quantity, 5);
  assert.equal(changed.items.data[0]?.id, item?.id);
});
