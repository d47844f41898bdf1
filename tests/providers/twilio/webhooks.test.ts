import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import twilioSdk from 'twilio';
import type { DeliveryResult } from '#simulator/delivery.ts';
import { verify } from '../../../content/providers/twilio/simulator/signature.ts';
import { description, examples, keys, startTwilio, url } from './start-twilio.ts';

const statusCallback = url;

const courses = [
  ['+16175550100', ['sending', 'sent', 'delivered'], undefined],
  ['+16175550101', ['failed'], '30001'],
  ['+16175550103', ['sending', 'sent', 'undelivered'], '30003'],
  ['+16175550105', ['sending', 'sent', 'undelivered'], '30005'],
  ['+16175550106', ['sending', 'sent', 'undelivered'], '30006'],
  ['+16175550107', ['sending', 'sent', 'undelivered'], '30007'],
  ['+16175550108', ['sending', 'sent', 'undelivered'], '30008'],
  ['+16175550134', ['sending', 'sent', 'undelivered'], '30034'],
  ['+16175550109', ['sending', 'sent'], undefined],
  ['+16175550115', ['sending', 'delivered', 'sent'], undefined],
] as const;

for (const [to, statuses, code] of courses) {
  test(`${to}: ${statuses.join(', ')}${code === undefined ? '' : `, ${code}`}`, async () => {
    await using twilio = await startTwilio();
    const { sid } = await twilio.send(to, { statusCallback });
    const arrived = await twilio.arrived();
    assert.deepEqual(
      arrived.map(({ fields }) => fields['MessageStatus']),
      statuses,
    );
    const withCode = arrived.filter(({ fields }) => fields['ErrorCode'] !== undefined);
    assert.deepEqual(
      withCode.map(({ fields }) => [fields['MessageStatus'], fields['ErrorCode']]),
      code === undefined ? [] : [[statuses.at(-1), code]],
    );
    const message = await twilio.client.messages(sid).fetch();
    const last = statuses.includes('delivered' as never) ? 'delivered' : statuses.at(-1);
    assert.deepEqual([message.status, message.errorCode], [last, code === undefined ? null : Number(code)]);
    const validate = description.validatorOf({ $ref: '#/components/schemas/StatusCallback' });
    for (const { fields } of arrived) assert.ok(validate(fields), JSON.stringify(validate.errors));
  });
}

test('a Messaging Service tells of `queued` too, at its own address unless the message names another', async () => {
  await using twilio = await startTwilio();
  const sid = keys.TWILIO_MESSAGING_SERVICE_SID;
  const own = 'https://reminders.example.com/service';
  const changed = await twilio.client.messaging.v1.services(sid).update({ statusCallback: own });
  assert.equal(changed.statusCallback, own);
  const create = (more: object) =>
    twilio.client.messages.create({
      ...{ to: '+16175550100', messagingServiceSid: sid, body: 'Hi', ...more },
    });
  await create({});
  const first = await twilio.arrived();
  assert.deepEqual(
    first.map((one) => [one.url, one.event, one.fields['MessagingServiceSid']]),
    ['queued', 'sending', 'sent', 'delivered'].map((event) => [own, event, sid]),
  );
  await create({ statusCallback });
  assert.ok((await twilio.arrived()).every((one) => one.url === url));
});

test('the SDK believes what is delivered at the public address, and nothing that was changed', async () => {
  await using twilio = await startTwilio();
  await twilio.send('+16175550100', { statusCallback, body: 'Grüße & “Zeichen”' });
  const [delivery] = await twilio.arrived();
  assert.ok(delivery);
  const header = delivery.headers['x-twilio-signature'] ?? '';
  const { TWILIO_AUTH_TOKEN: token } = keys;
  const isValid = (address: string, fields = delivery.fields, secret = token) =>
    twilioSdk.validateRequest(secret, header, address, fields);
  assert.equal(header, twilioSdk.getExpectedTwilioSignature(token, url, delivery.fields));
  assert.ok(isValid(url));
  assert.ok(isValid(url.replace('.com/', '.com:443/')));
  assert.ok(!isValid(url.replace('https:', 'http:')));
  assert.ok(!isValid(url.replace('clinic=7', 'clinic=8')));
  assert.ok(!isValid(url, { ...delivery.fields, MessageStatus: 'failed' }));
  assert.ok(!isValid(url, { ...delivery.fields, Extra: '' }));
  assert.ok(!isValid(url, delivery.fields, keys.TWILIO_API_SECRET));
});

const addresses = [
  [url, url, true],
  [url, url.replace('.com/', '.com:443/'), true],
  [url.replace('.com/', '.com:8443/'), url, false],
  ['http://reminders.example.com/a', 'http://reminders.example.com:80/a', true],
  ['https://reminders.example.com/a', 'https://reminders.example.com/a/', false],
  ['https://reminders.example.com', 'https://reminders.example.com:443', true],
  ['http://[::1]:4343/a', 'http://[::1]:4343/a', true],
] as const;

for (const [signed, seen, isGood] of addresses) {
  test(`our verification and that of the SDK agree: signed for ${signed}, seen at ${seen}`, async () => {
    const fields = { Body: 'STOP', From: '+16175550100', ToCity: '' };
    const { TWILIO_AUTH_TOKEN: secret } = keys;
    const header = twilioSdk.getExpectedTwilioSignature(secret, signed, fields);
    assert.equal(twilioSdk.validateRequest(secret, header, seen, fields), isGood);
    const ours = await verify({
      url: seen,
      headers: new Headers({ 'X-Twilio-Signature': header }),
      body: new URLSearchParams(fields).toString(),
      secret,
      at: new Date(),
      toleranceSeconds: Number.POSITIVE_INFINITY,
    });
    assert.equal(ours === undefined, isGood, ours ?? 'it holds');
  });
}

test('a delivery without signature is not believed', async () => {
  const received = { url, body: '', secret: 'x', at: new Date(), toleranceSeconds: 1 };
  assert.match((await verify({ ...received, headers: new Headers() })) ?? '', /no header/);
});

test('every attempt and repetition carries one idempotency token, every other webhook another', async () => {
  await using twilio = await startTwilio();
  await twilio.send('+16175550116', { statusCallback });
  const tokens = (await twilio.arrived()).map(
    ({ event, headers }) => [event, headers['i-twilio-idempotency-token'] ?? ''] as const,
  );
  assert.deepEqual(
    tokens.map(([event]) => event),
    ['sending', 'sending', 'sent', 'sent', 'delivered', 'delivered'],
  );
  assert.equal(new Set(tokens.map(([, token]) => token)).size, 3);
  assert.match(tokens[0]?.[1] ?? '', /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
});

const gone: DeliveryResult = { failed: 'connection refused' };
const broken: DeliveryResult = { status: 503, body: 'down' };
const forbidden: DeliveryResult = { status: 403 };

const retries = [
  ['once by default, after a failed connection', '', gone, 2],
  ['not after an answer', '', broken, 1],
  ['as often as `rc` says', '#rc=3', gone, 4],
  ['never with `rc=0`', '#rc=0', gone, 1],
  ['five times at most', '#rc=9', gone, 6],
  ['after a 5xx where `rp` says so', '#rc=2&rp=5xx', broken, 3],
  ['not after a 4xx where `rp` says 5xx', '#rc=2&rp=5xx', forbidden, 1],
  ['after a 4xx where `rp` says so', '#rc=1&rp=ct,4xx', forbidden, 2],
  ['after everything', '#rc=1&rp=all', forbidden, 2],
  ['not after a failed connection where `rp` leaves it out', '#rp=5xx', gone, 1],
] as const;

for (const [name, fragment, result, count] of retries) {
  test(`a webhook is sent again ${name}`, async () => {
    await using twilio = await startTwilio(() => result);
    const { sid } = await twilio.send('+16175550101', { statusCallback: url + fragment });
    const arrived = await twilio.arrived();
    assert.equal(arrived.length, count);
    assert.ok(arrived.every((one) => one.url === url));
    assert.equal(new Set(arrived.map((one) => one.headers['x-twilio-signature'])).size, 1);
    const [alert, ...others] = await twilio.client.monitor.v1.alerts.list();
    assert.deepEqual([alert?.errorCode, alert?.resourceSid, alert?.requestUrl], ['11200', sid, url]);
    assert.equal(others.length, 0);
  });
}

test('an attempt that gets through ends it', async () => {
  let isUp = false;
  await using twilio = await startTwilio(() => {
    const result = isUp ? { status: 200 } : gone;
    isUp = true;
    return result;
  });
  await twilio.send('+16175550101', { statusCallback: `${url}#rc=5` });
  assert.equal((await twilio.arrived()).length, 2);
  assert.deepEqual(await twilio.client.monitor.v1.alerts.list(), []);
});

test('every example event is what the description says of its kind, and is signed as the SDK expects', async () => {
  const folder = new URL('../../../content/providers/twilio/events/', import.meta.url);
  const events = examples();
  assert.deepEqual(
    readdirSync(folder).sort(),
    Object.keys(events)
      .map((name) => `${name}.json`)
      .sort(),
  );
  await using twilio = await startTwilio();
  for (const [name, event] of Object.entries(events)) {
    const kind = 'MessageStatus' in event ? 'StatusCallback' : 'InboundMessage';
    const validate = description.validatorOf({ $ref: `#/components/schemas/${kind}` });
    assert.ok(validate(event), `${name}: ${JSON.stringify(validate.errors)}`);
    await twilio.simulator.send(name, { url });
    const [delivery] = await twilio.arrived();
    assert.equal(delivery?.id, event['MessageSid']);
    assert.deepEqual(delivery?.fields, event);
    const header = delivery?.headers['x-twilio-signature'] ?? '';
    assert.ok(twilioSdk.validateRequest(keys.TWILIO_AUTH_TOKEN, header, url, event));
  }
});
