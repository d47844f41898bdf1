import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf, from, keys, start, startTwilio } from './start-twilio.ts';

test('a message is queued when it is created, and delivered when it is fetched', async () => {
  await using twilio = await startTwilio();
  const { client } = twilio;
  const created = await twilio.send('+16175550100', { body: 'Your visit is tomorrow at 9.' });
  assert.match(created.sid, /^SM[0-9a-f]{32}$/);
  assert.deepEqual([created.status, created.direction, created.dateSent], ['queued', 'outbound-api', null]);
  assert.deepEqual(created.dateCreated, start);
  const fetched = await client.messages(created.sid).fetch();
  assert.deepEqual([fetched.status, fetched.from, fetched.body], ['delivered', from, created.body]);
  assert.deepEqual(fetched.dateSent, start);
});

test('an API key does what the auth token does', async () => {
  await using twilio = await startTwilio();
  const accountSid = keys.TWILIO_ACCOUNT_SID;
  const user = keys.TWILIO_API_KEY;
  const client = twilio.connect({ user, password: keys.TWILIO_API_SECRET, accountSid });
  assert.equal((await client.messages.create({ to: '+16175550100', from, body: 'Hi' })).status, 'queued');
  const wrong = twilio.connect({ user, password: keys.TWILIO_AUTH_TOKEN, accountSid });
  assert.deepEqual(await failureOf(wrong.messages.list()), [401, 20003]);
});

test('lists page by page, the newest first, without losing any when new ones arrive', async () => {
  await using twilio = await startTwilio();
  const sids: string[] = [];
  for (const to of ['+16175550100', '+16175550102', '+16175550100', '+16175550100', '+16175550104']) {
    sids.unshift((await twilio.send(to)).sid);
  }
  const { messages } = twilio.client;
  assert.deepEqual(
    (await messages.list({ pageSize: 2 })).map(({ sid }) => sid),
    sids,
  );
  assert.equal((await messages.list({ to: '+16175550100' })).length, 3);
  const first = await messages.page({ pageSize: 2 });
  await twilio.send('+16175550100');
  const second = await first.nextPage();
  assert.deepEqual(
    second?.instances.map(({ sid }) => sid),
    sids.slice(2, 4),
  );
  const back = await second?.previousPage();
  assert.equal(back?.instances.length, 2);
});

test('lists by the day on which a message was sent', async () => {
  await using twilio = await startTwilio();
  await twilio.send('+16175550100');
  twilio.clock.advance(86_400_000);
  await twilio.send('+16175550102');
  const countOf = async (filter: object) => (await twilio.client.messages.list(filter)).length;
  const [today, tomorrow] = [new Date('2026-11-25T00:00:00Z'), new Date('2026-11-26T00:00:00Z')];
  assert.equal(await countOf({ dateSentAfter: tomorrow }), 1);
  assert.equal(await countOf({ dateSentAfter: today }), 2);
  assert.equal(await countOf({ dateSentBefore: tomorrow }), 1);
  const byDay = async (query: string) => {
    const { simulator } = twilio;
    const authorization = `Basic ${btoa(`${keys.TWILIO_ACCOUNT_SID}:${keys.TWILIO_AUTH_TOKEN}`)}`;
    const path = `https://api.twilio.com/2010-04-01/Accounts/${keys.TWILIO_ACCOUNT_SID}/Messages.json`;
    const response = await simulator.fetch(new Request(`${path}?${query}`, { headers: { authorization } }));
    return ((await response.json()) as { messages: unknown[] }).messages.length;
  };
  assert.equal(await byDay('DateSent=2026-11-25'), 1);
  assert.equal(await byDay('DateSent>=2026-11-25'), 2);
  assert.equal(await byDay('DateSent<=2026-11-25'), 1);
});

test('a message can be redacted, and deleted', async () => {
  await using twilio = await startTwilio();
  const { sid } = await twilio.send('+16175550100', { body: 'Something private' });
  const message = twilio.client.messages(sid);
  assert.equal((await message.update({ body: '' })).body, '');
  assert.equal((await message.fetch()).body, '');
  assert.equal(await message.remove(), true);
  assert.deepEqual(await failureOf(message.fetch()), [404, 20404]);
});

test('a Messaging Service accepts a message first, and picks the sender from its pool', async () => {
  await using twilio = await startTwilio();
  const messagingServiceSid = keys.TWILIO_MESSAGING_SERVICE_SID;
  const created = await twilio.client.messages.create({
    to: '+16175550100',
    messagingServiceSid,
    body: 'Hi',
  });
  assert.deepEqual([created.status, created.from, created.numSegments], ['accepted', null, '0']);
  const fetched = await twilio.client.messages(created.sid).fetch();
  assert.deepEqual([fetched.status, fetched.from, fetched.numSegments], ['delivered', '+12025550143', '1']);
  assert.equal(fetched.messagingServiceSid, messagingServiceSid);
  const chosen = { to: '+16175550100', from: '+12025550145', messagingServiceSid, body: 'Hi' };
  assert.equal((await twilio.client.messages.create(chosen)).from, '+12025550145');
});

test('a message for later is sent when its time has come, unless it was canceled', async () => {
  await using twilio = await startTwilio();
  const schedule = (hours: number) =>
    twilio.client.messages.create({
      ...{ to: '+16175550100', body: 'Hi', scheduleType: 'fixed' },
      messagingServiceSid: keys.TWILIO_MESSAGING_SERVICE_SID,
      sendAt: new Date(start.getTime() + hours * 3_600_000),
      statusCallback: 'http://localhost:1/status',
    });
  const [first, second] = [await schedule(1), await schedule(2)];
  assert.equal(first.status, 'scheduled');
  assert.equal((await twilio.client.messages(second.sid).update({ status: 'canceled' })).status, 'canceled');
  twilio.clock.advance(3 * 3_600_000);
  assert.equal((await twilio.client.messages(first.sid).fetch()).status, 'delivered');
  assert.equal((await twilio.client.messages(second.sid).fetch()).status, 'canceled');
  const events = (await twilio.arrived()).map(({ event }) => event);
  assert.deepEqual(events, ['queued', 'sending', 'sent', 'delivered']);
});

test('segments: 160 letters of GSM-7, 70 of others, and fewer each in a longer text', async () => {
  await using twilio = await startTwilio();
  const segments = async (body: string) => (await twilio.send('+16175550100', { body })).numSegments;
  assert.equal(await segments('a'.repeat(160)), '1');
  assert.equal(await segments('a'.repeat(161)), '2');
  assert.equal(await segments('€'.repeat(80)), '1');
  assert.equal(await segments('€'.repeat(81)), '2');
  assert.equal(await segments('ж'.repeat(70)), '1');
  assert.equal(await segments('ж'.repeat(71)), '2');
});

test('numbers and the account can be looked at, and a number told where its messages go', async () => {
  await using twilio = await startTwilio();
  const { client } = twilio;
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber: from });
  assert.deepEqual(number?.capabilities, { voice: true, sms: true, mms: true, fax: false });
  const smsUrl = 'https://reminders.example.com/inbound';
  const changed = await client.incomingPhoneNumbers(number?.sid ?? '').update({ smsUrl });
  assert.deepEqual([changed.smsUrl, changed.smsMethod], [smsUrl, 'POST']);
  assert.equal((await client.incomingPhoneNumbers(changed.sid).fetch()).smsUrl, smsUrl);
  const account = await client.api.accounts(keys.TWILIO_ACCOUNT_SID).fetch();
  assert.deepEqual([account.status, account.authToken], ['active', keys.TWILIO_AUTH_TOKEN]);
});
