import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import Stripe from 'stripe';
import { verify } from '../../../content/providers/stripe/simulator/signature.ts';
import { startHandrail } from '../../cli/start-handrail.ts';
import { startReceiver } from '../../cli/start-receiver.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'content');
const at = new Date('2026-11-22T10:00:00Z');
const seconds = at.getTime() / 1000;

test('the SDK works against `handrail simulate`, and believes what it delivers', async () => {
  await using receiver = await startReceiver();
  await using command = startHandrail(['simulate', 'stripe', '--port', '0', '--root', root]);
  const [, port] = await command.out.until(/^# Stripe: http:\/\/localhost:(\d+)$/m);
  const [, key = ''] = await command.out.until(/STRIPE_SECRET_KEY=(\S+)/);
  const stripe = new Stripe(key, {
    host: 'localhost',
    port: Number(port),
    protocol: 'http',
    telemetry: false,
  });
  const endpoint = await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: ['*'] });
  const customer = await stripe.customers.create({ email: 'jenny@example.com' });
  await command.err.until(/webhook customer\.created → \S+ 204/);
  const [got] = receiver.got;
  const header = got?.headers['stripe-signature'] ?? '';
  const event = stripe.webhooks.constructEvent(got?.body ?? '', header, endpoint.secret ?? '');
  assert.equal((event.data.object as { id: string }).id, customer.id);
});

interface Change {
  readonly body?: string;
  readonly secret?: string;
  readonly age?: number;
  readonly header?: string;
}

const forms = [
  ['as it came', {}, true],
  ['changed', { body: '{} ' }, false],
  ['under another secret', { secret: 'whsec_other' }, false],
  ['too old', { age: 301 }, false],
  ['just young enough', { age: 300 }, true],
  ['without signature', { header: `t=${seconds}` }, false],
  ['without time', { header: 'v1=00' }, false],
] as const;

for (const [name, change, isGood] of forms) {
  test(`our verification and that of the SDK agree: ${name}`, async () => {
    const { age = 0, secret = 'whsec_a', body = '{}', header } = change as Change;
    const { webhooks } = new Stripe('sk_test_x');
    const signed = webhooks.generateTestHeaderString({
      payload: '{}',
      secret: 'whsec_a',
      timestamp: seconds - age,
    });
    const value = header ?? signed;
    const headers = new Headers({ 'stripe-signature': value });
    const ours = await verify({ url: '', headers, body, secret, at, toleranceSeconds: 300 });
    assert.equal(ours === undefined, isGood, ours ?? 'it holds');
    const theirs = () => webhooks.constructEvent(body, value, secret, 300, undefined, at.getTime());
    if (isGood) theirs();
    else assert.throws(theirs);
  });
}
