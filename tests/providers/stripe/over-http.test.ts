import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import Stripe from 'stripe';
import type { Simulator } from '#simulator/simulator.ts';
import { keys, startStripe } from './start-stripe.ts';

async function listen(simulator: Simulator) {
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/' } = incoming;
    const sent = await text(incoming);
    const headers = new Headers(incoming.headers as Record<string, string>);
    const request = new Request(`http://api.stripe.com${url}`, {
      method,
      headers,
      ...(sent && { body: sent }),
    });
    const response = await simulator.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

test('the SDK as it comes, over HTTP: it retries a 500 by itself, and a 429 not', async () => {
  const { simulator } = startStripe();
  const server = await listen(simulator);
  const { port } = server.address() as AddressInfo;
  const options = {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    maxNetworkRetries: 1,
    telemetry: false,
  } as const;
  const stripe = new Stripe(keys.STRIPE_SECRET_KEY, options);
  try {
    simulator.injectFault({ name: 'server_error', times: 1 });
    const customer = await stripe.customers.create({ email: 'jenny@example.com' });
    assert.match(customer.id, /^cus_/);
    simulator.injectFault({ name: 'rate_limit', times: 1 });
    await assert.rejects(stripe.balance.retrieve(), { type: 'StripeRateLimitError', statusCode: 429 });
    assert.deepEqual(
      simulator.journal.map((one) => [one.operationId, one.status, one.errorCode]),
      [
        ['PostCustomers', 500, 'api_error'],
        ['PostCustomers', 200, undefined],
        ['GetBalance', 429, 'rate_limit'],
      ],
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
