import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandlerContext } from '#simulator/define-simulator.ts';
import type { Delivery, DeliveryResult } from '#simulator/delivery.ts';
import { encodeForm } from '#simulator/encode-form.ts';
import { hmac } from '#simulator/hmac.ts';
import { verifyDelivery } from '#simulator/verify-delivery.ts';
import { definition, type Orders, startOrders } from './start-orders.ts';

const url = 'http://127.0.0.1/hook?a=1';

/** Webhooks as forms, signed over the address and the body, without a time. */
const webhooks = {
  secretKey: 'SECRET',
  idField: 'OrderSid',
  encode: encodeForm,
  sign: async ({ url: address, body, secret }: { url: string; body: string; secret: string }) => ({
    'x-signature': (await hmac('SHA-1', secret, address + body)).toBase64(),
  }),
};

test('a vendor may write events as forms and sign the address; nothing of it expires', async () => {
  const { simulator, deliveries } = startOrders({
    definition: { ...definition, webhooks },
    events: { paid: { OrderSid: 'OR1', Body: 'a b&c+é', Note: null } },
  });
  await simulator.send('paid', { url });
  await simulator.send('paid', { url, ageInSeconds: 86_400 });
  await simulator.send('paid', { url, isTampered: true });
  const [good, old, tampered] = deliveries;
  assert.ok(good && old && tampered);
  assert.equal(good.id, 'OR1');
  assert.equal(good.body, 'OrderSid=OR1&Body=a+b%26c%2B%C3%A9');
  assert.equal(good.headers['content-type'], 'application/x-www-form-urlencoded; charset=UTF-8');
  assert.deepEqual(old, good);
  const verify = ({ body, headers }: Delivery, address = url) =>
    verifyDelivery(webhooks, {
      url: address,
      body,
      headers: new Headers(headers),
      secret: 'secret',
      at: new Date(),
      toleranceSeconds: Number.POSITIVE_INFINITY,
    });
  assert.equal(await verify(good), undefined);
  assert.match((await verify(good, 'http://127.0.0.1/hook')) ?? '', /x-signature/);
  assert.match((await verify(tampered)) ?? '', /x-signature/);
});

test('HMAC-SHA1 is that of RFC 2202, case 2', async () => {
  const bytes = await hmac('SHA-1', 'Jefe', 'what do ya want for nothing?');
  assert.equal(bytes.toHex(), 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79');
});

test('a simulator reads what its receiver answered, and can send again or more', async () => {
  const answers: DeliveryResult[] = [
    { failed: 'connection refused' },
    { status: 200, contentType: 'text/xml', body: '<Reply/>' },
    { status: 204 },
  ];
  const seen: DeliveryResult[] = [];
  const retrying = {
    ...definition,
    handlers: {
      createOrder(context: HandlerContext<Orders>) {
        const send = (event: string) =>
          context.dispatch({
            ...{ url, event, payload: { id: event }, secret: 'secret', headers: { 'x-attempt': event } },
            onResult(result) {
              seen.push(result);
              if ('failed' in result) send('second');
              else if (result.body === '<Reply/>') send('replied');
            },
          });
        send('first');
        return { status: 200, body: { id: 'order_1', items: [] } };
      },
    },
  };
  const { call, simulator, deliveries } = startOrders({
    definition: retrying,
    receive: async () => answers[seen.length] ?? { status: 500 },
  });
  await call('POST', '/orders', 'items[0][sku]=a');
  await simulator.settle();
  assert.deepEqual(seen, answers);
  assert.deepEqual(
    deliveries.map((one) => [one.event, one.headers['x-attempt']]),
    [
      ['first', 'first'],
      ['second', 'second'],
      ['replied', 'replied'],
    ],
  );
});
