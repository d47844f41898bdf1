import assert from 'node:assert/strict';
import { test } from 'node:test';
import twilioSdk from 'twilio';
import type { Delivery, DeliveryResult } from '#simulator/delivery.ts';
import { readAnswer } from '../../../content/providers/twilio/simulator/twiml.ts';
import { description, failureOf, fieldsOf, from, fromSid, keys, startTwilio } from './start-twilio.ts';

const smsUrl = 'https://reminders.example.com/inbound';
const smsFallbackUrl = 'https://reminders.example.com/fallback';
const xml = { status: 200, contentType: 'text/xml' };
const silence: DeliveryResult = { ...xml, body: '<Response/>' };

/** Starts with a number whose inbound messages go to the receiver. */
async function startNumber(receive: (delivery: Delivery) => DeliveryResult = () => silence) {
  const twilio = await startTwilio(receive);
  await twilio.client.incomingPhoneNumbers(fromSid).update({ smsUrl, smsFallbackUrl });
  return twilio;
}

/** Starts with a Messaging Service whose inbound messages go to the receiver. */
async function startService(receive: (delivery: Delivery) => DeliveryResult = () => silence) {
  const twilio = await startTwilio(receive);
  const messagingServiceSid = keys.TWILIO_MESSAGING_SERVICE_SID;
  await twilio.client.messaging.v1.services(messagingServiceSid).update({ inboundRequestUrl: smsUrl });
  const send = (to: string) => twilio.client.messages.create({ to, messagingServiceSid, body: 'Hello' });
  return Object.assign(twilio, { sendFromPool: send });
}

test('STOP: the webhook tells it, later messages are refused, START undoes it', async () => {
  await using twilio = await startNumber();
  await twilio.send('+16175550123');
  const [stop] = await twilio.arrived();
  assert.deepEqual([stop?.event, stop?.fields['Body'], stop?.url], ['stop', 'STOP', smsUrl]);
  assert.deepEqual([stop?.fields['From'], stop?.fields['To']], ['+16175550123', from]);
  assert.equal(stop?.fields['OptOutType'], undefined);
  assert.deepEqual(await failureOf(twilio.send('+16175550123')), [400, 21610]);
  const [start] = await twilio.arrived();
  assert.deepEqual([start?.event, start?.fields['Body']], ['start', 'START']);
  assert.equal((await twilio.send('+16175550123')).status, 'queued');
  assert.deepEqual(await twilio.arrived(), []);
  const inbound = await twilio.client.messages.list({ from: '+16175550123' });
  assert.deepEqual(
    inbound.map(({ body, direction, status }) => [body, direction, status]),
    [
      ['START', 'inbound', 'received'],
      ['STOP', 'inbound', 'received'],
    ],
  );
});

test('UNSTOP undoes it too; one who says nothing more stays opted out', async () => {
  await using twilio = await startNumber();
  await twilio.send('+16175550124');
  assert.deepEqual(await failureOf(twilio.send('+16175550124')), [400, 21610]);
  assert.deepEqual(
    (await twilio.arrived()).map(({ fields }) => fields['Body']),
    ['STOP', 'UNSTOP'],
  );
  await twilio.send('+16175550124');
  await twilio.send('+16175550121');
  for (const _ of [1, 2]) assert.deepEqual(await failureOf(twilio.send('+16175550121')), [400, 21610]);
});

test('an opt-out holds for the sender that was told, or for the whole pool of a Messaging Service', async () => {
  await using twilio = await startService();
  await twilio.sendFromPool('+16175550121');
  const [stop] = await twilio.arrived();
  assert.deepEqual(
    [stop?.fields['OptOutType'], stop?.fields['MessagingServiceSid']],
    ['STOP', keys.TWILIO_MESSAGING_SERVICE_SID],
  );
  assert.deepEqual(await failureOf(twilio.sendFromPool('+16175550121')), [400, 21610]);
  const other = { to: '+16175550121', from: '+12025550145', body: 'Hello' };
  assert.deepEqual(await failureOf(twilio.client.messages.create(other)), [400, 21610]);
  assert.equal((await twilio.send('+16175550121')).status, 'queued');
});

test('HELP with Advanced Opt-Out says so; other answers do not', async () => {
  await using twilio = await startService();
  await twilio.sendFromPool('+16175550122');
  await twilio.sendFromPool('+16175550125');
  await twilio.sendFromPool('+16175550126');
  const arrived = await twilio.arrived();
  assert.deepEqual(
    arrived.map(({ event, fields }) => [event, fields['Body'], fields['OptOutType']]),
    [
      ['help', 'HELP', 'HELP'],
      ['received', 'C', undefined],
      ['received', 'Can we move it to Friday?', undefined],
    ],
  );
  const validate = description.validatorOf({ $ref: '#/components/schemas/InboundMessage' });
  for (const { fields } of arrived) assert.ok(validate(fields), JSON.stringify(validate.errors));
});

test('a pool may leave inbound messages to its numbers', async () => {
  await using twilio = await startService();
  const service = twilio.client.messaging.v1.services(keys.TWILIO_MESSAGING_SERVICE_SID);
  await service.update({ useInboundWebhookOnNumber: true });
  await twilio.sendFromPool('+16175550125');
  assert.deepEqual(await twilio.arrived(), []);
});

test('without an address nothing is called, and the opt-out is kept all the same', async () => {
  await using twilio = await startTwilio();
  await twilio.send('+16175550121');
  assert.deepEqual(await twilio.arrived(), []);
  assert.deepEqual(await failureOf(twilio.send('+16175550121')), [400, 21610]);
});

test('TwiML in the answer is sent as a reply, which the handset does not answer', async () => {
  const twiml = new twilioSdk.twiml.MessagingResponse();
  twiml.message('Thank you <3 & see you');
  twiml.message({ action: '/old' }, '').body('Second');
  await using twilio = await startNumber(() => ({ ...xml, body: twiml.toString() }));
  await twilio.send('+16175550125');
  assert.equal((await twilio.arrived()).length, 1);
  const [second, first] = await twilio.client.messages.list({ to: '+16175550125', limit: 2 });
  assert.deepEqual(
    [first?.body, first?.direction, first?.from, first?.status],
    ['Thank you <3 & see you', 'outbound-reply', from, 'delivered'],
  );
  assert.equal(second?.body, 'Second');
  assert.deepEqual(await twilio.client.monitor.v1.alerts.list(), []);
});

test('callbacks of a reply go where its TwiML says, seen from the webhook', async () => {
  const body = '<Response><Message statusCallback="status">Hi</Message></Response>';
  await using twilio = await startNumber(({ url }) => (url === smsUrl ? { ...xml, body } : { status: 204 }));
  await twilio.send('+16175550125');
  const [, ...callbacks] = await twilio.arrived();
  assert.deepEqual(
    callbacks.map(({ url, event }) => [url, event]),
    ['sending', 'sent', 'delivered'].map((event) => ['https://reminders.example.com/status', event]),
  );
});

test('a reply to STOP is not sent, and logged', async () => {
  const body = '<Response><Message>Sorry to see you go</Message></Response>';
  await using twilio = await startNumber(() => ({ ...xml, body }));
  await twilio.send('+16175550121');
  await twilio.arrived();
  assert.equal((await twilio.client.messages.list({ to: '+16175550121' })).length, 1);
  const [alert] = await twilio.client.monitor.v1.alerts.list();
  assert.equal(alert?.errorCode, '21610');
});

const failures = [
  ['11200', { status: 500, contentType: 'text/plain', body: 'oops' }],
  ['11200', { failed: 'connection refused' }],
  ['12100', { ...xml, body: '<Response><Message>Hi</Response>' }],
  ['11750', { ...xml, body: `<Response>${' '.repeat(65_536)}</Response>` }],
  ['12300', { status: 200, contentType: 'application/json', body: '{}' }],
] as const;

for (const [code, result] of failures) {
  test(`${code} is logged, and the fallback is asked: ${JSON.stringify(result).slice(0, 80)}`, async () => {
    const body = '<Response><Message>From the fallback</Message></Response>';
    await using twilio = await startNumber(({ url }) => (url === smsUrl ? result : { ...xml, body }));
    await twilio.send('+16175550125');
    const fallback = (await twilio.arrived()).at(-1);
    assert.equal(fallback?.url, smsFallbackUrl);
    const { ErrorCode, ErrorUrl, Body } = fieldsOf(fallback ?? { body: '' });
    assert.deepEqual([ErrorCode, ErrorUrl, Body], [code, smsUrl, 'C']);
    const [reply, inbound] = await twilio.client.messages.list();
    assert.equal(reply?.body, 'From the fallback');
    const [listed] = await twilio.client.monitor.v1.alerts.list();
    assert.deepEqual([listed?.errorCode, listed?.resourceSid], [code, inbound?.sid]);
    const alert = await twilio.client.monitor.v1.alerts(listed?.sid ?? '').fetch();
    assert.equal(new URLSearchParams(alert.requestVariables).get('Body'), 'C');
    assert.equal(alert.responseBody ?? null, 'body' in result ? result.body : null);
  });
}

test('a fallback that fails as well is logged, and that is the end', async () => {
  await using twilio = await startNumber(() => ({ status: 500 }));
  await twilio.send('+16175550125');
  assert.equal((await twilio.arrived()).length, 2);
  assert.equal((await twilio.client.monitor.v1.alerts.list()).length, 2);
});

const documents = [
  ['<Response/>', []],
  ['<?xml version="1.0" encoding="UTF-8"?>\n<!-- no -->\n<Response></Response>\n', []],
  ['<Response><Message>a</Message><Message><Body>b</Body></Message></Response>', ['a', 'b']],
  [
    '<Response><Message>1 &lt; 2 &amp; &#x263A;&#33;<![CDATA[ <b> ]]></Message></Response>',
    ['1 < 2 & ☺! <b>'],
  ],
  ['<Response><Message to=\'+1\' from="+2" >a</Message ></Response>', ['a']],
  ['<Response><Redirect>http://localhost</Redirect></Response>', []],
  ['<Response><Message>a & b</Message></Response>', undefined],
  ['<Response><Message>a</message></Response>', undefined],
  ['<Response><Message to=+1>a</Message></Response>', undefined],
  ['<Response>&nbsp;</Response>', undefined],
  ['<Response>&#x110000;</Response>', undefined],
  ['<Response></Response><Response></Response>', undefined],
  ['<Response>', undefined],
  ['</Response>', undefined],
  ['<Reply/>', undefined],
  ['text', undefined],
  [`<Response>${'<a>'.repeat(20_000)}`, undefined],
] as const;

for (const [document, bodies] of documents) {
  test(`TwiML: ${document.slice(0, 80)}`, () => {
    const read = readAnswer({ contentType: 'text/xml; charset=utf-8', body: document });
    if (bodies === undefined) assert.deepEqual(read, { code: 12100, text: 'Document parse failure' });
    else assert.deepEqual('replies' in read && read.replies.map(({ body }) => body), bodies);
  });
}

test('an empty answer asks for nothing, whatever its type', () => {
  assert.deepEqual(readAnswer({}), { replies: [] });
  assert.deepEqual(readAnswer({ contentType: 'text/html', body: '' }), { replies: [] });
});
