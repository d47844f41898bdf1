import { readFileSync } from 'node:fs';
import Stripe from 'stripe';
import { parse } from 'yaml';
import { compileDescription } from '#simulator/compile-description.ts';
import { createClock } from '#simulator/create-clock.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import type { Delivery, DeliveryResult } from '#simulator/delivery.ts';
import type { Simulator } from '#simulator/simulator.ts';
import definition from '../../../content/providers/stripe/simulator.ts';

const folder = new URL('../../../content/providers/stripe/', import.meta.url);

/** The description, compiled once for all tests. */
export const description = compileDescription(parse(readFileSync(new URL('openapi.yaml', folder), 'utf8')));

/** The keys that the simulator knows in these tests. */
export const keys = {
  STRIPE_SECRET_KEY: 'sk_test_simulatedSecretKey',
  STRIPE_WEBHOOK_SECRET: 'whsec_simulatedWebhookSecret',
  STRIPE_RESTRICTED_KEY: 'rk_test_simulatedRestrictedKey',
  STRIPE_EXPIRED_KEY: 'sk_test_simulatedExpiredKey',
};

export const start = new Date('2026-11-22T10:00:00Z');

/** Starts a simulator and the vendor's own SDK against it; deliveries are kept and answered by `receive`. */
export function startStripe(receive: (delivery: Delivery) => DeliveryResult = () => ({ status: 200 })) {
  const clock = createClock(start);
  const deliveries: Delivery[] = [];
  const deliver = async (delivery: Delivery) => {
    deliveries.push(delivery);
    return receive(delivery);
  };
  const simulator = createSimulator({ description, definition, clock, keys, deliver });
  const connect = (key: string) =>
    new Stripe(key, {
      httpClient: Stripe.createFetchHttpClient(fetchFrom(simulator)),
      maxNetworkRetries: 0,
      telemetry: false,
    });
  return { simulator, clock, deliveries, connect, stripe: connect(keys.STRIPE_SECRET_KEY) };
}

/** The simulator as a `fetch`, for an SDK that takes one. */
function fetchFrom(simulator: Simulator): typeof fetch {
  return (input: RequestInfo | URL, init?: RequestInit) => simulator.fetch(new Request(input, init));
}

/** A customer who can pay, and a monthly price. */
export async function prepareSubscription(stripe: Stripe, card = 'pm_card_visa', clock?: string) {
  const customer = await stripe.customers.create({
    email: 'jenny@example.com',
    ...(clock && { test_clock: clock }),
  });
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
  const price = await monthlyPrice(stripe);
  return { customer, method, price };
}

/** A price of 20 dollars a month. */
export async function monthlyPrice(stripe: Stripe) {
  const product = await stripe.products.create({ name: 'Pro' });
  return stripe.prices.create({
    product: product.id,
    currency: 'usd',
    unit_amount: 2000,
    recurring: { interval: 'month' },
    lookup_key: 'pro_monthly',
  });
}
