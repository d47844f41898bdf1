import assert from 'node:assert/strict';
import { test } from 'node:test';
import type twilioSdk from 'twilio';
import { description, failureOf, from, keys, startTwilio } from './start-twilio.ts';

const testPair = { user: keys.TWILIO_TEST_ACCOUNT_SID, password: keys.TWILIO_TEST_AUTH_TOKEN };
const good = '+16175550100';

const refused = [
  ['no recipient', { to: '' }, 21604],
  ['no sender', { from: undefined }, 21603],
  ['no text', { body: '' }, 21602],
  ['1,601 letters', { body: 'a'.repeat(1601) }, 21617],
  ['a recipient that is no number', { to: '617-555' }, 21211],
  ['a recipient of the North American plan with too few digits', { to: '+1617555010' }, 21211],
  ['a sender that is no number', { from: '202555' }, 21212],
  ['a sender of somebody else', { from: '+12025550100' }, 21660],
  ['a sender that can only call', { from: '+12025550144' }, 21661],
  ['an address for callbacks that is not whole', { statusCallback: '/status' }, 21609],
  ['one with an underscore in its host name', { statusCallback: 'https://my_host.example/a' }, 21609],
  ['one of more than 4,000 letters', { statusCallback: `https://a.example/${'a'.repeat(4000)}` }, 21609],
  ['another country', { to: '+447700900123' }, 21408],
  ['a number that is not verified', { to: '+16175550168' }, 21608],
  ['somebody who has opted out', { to: '+16175550110' }, 21610],
  ['a full queue', { to: '+16175550111' }, 21611],
  ['no route', { to: '+16175550112' }, 21612],
  ['a landline', { to: '+16175550114' }, 21614],
] as const;

for (const [name, change, code] of refused) {
  test(`400 ${code}: ${name}`, async () => {
    await using twilio = await startTwilio();
    const message = { to: good, from, body: 'Hi', ...change };
    assert.deepEqual(await failureOf(twilio.client.messages.create(message as never)), [400, code]);
    assert.deepEqual(await twilio.client.messages.list(), []);
    assert.equal(twilio.simulator.journal[0]?.errorCode, String(code));
  });
}

test('1,600 letters are taken, also those of two UTF-16 units', async () => {
  await using twilio = await startTwilio();
  assert.equal((await twilio.send(good, { body: '👍'.repeat(1600) })).status, 'queued');
});

const magic = [
  [{ from: '+15005550001' }, 21212],
  [{ from: '+15005550007' }, 21606],
  [{ from: '+15005550008' }, 21611],
  [{ from }, 21606],
  [{ to: '+15005550001' }, 21211],
  [{ to: '+15005550002' }, 21612],
  [{ to: '+15005550003' }, 21408],
  [{ to: '+15005550004' }, 21610],
  [{ to: '+15005550009' }, 21614],
  [{ to: '617' }, 21211],
  [{ body: '' }, 21602],
] as const;

test('test credentials: magic numbers are refused, others taken; nothing is kept, sent or called back', async () => {
  await using twilio = await startTwilio();
  const client = twilio.connect(testPair);
  const message = {
    to: good,
    from: '+15005550006',
    body: 'Hi',
    statusCallback: 'https://example.com/status',
  };
  for (const [change, code] of magic) {
    const failure = await failureOf(client.messages.create({ ...message, ...change }));
    assert.deepEqual(failure, [400, code], JSON.stringify(change));
  }
  const taken = await client.messages.create(message);
  assert.deepEqual([taken.status, taken.accountSid], ['queued', keys.TWILIO_TEST_ACCOUNT_SID]);
  assert.deepEqual(await twilio.arrived(), []);
  assert.deepEqual(await twilio.client.messages.list(), []);
  const calls = [
    client.messages.list(),
    client.messages(taken.sid).fetch(),
    client.incomingPhoneNumbers.list(),
    client.monitor.v1.alerts.list(),
    client.messaging.v1.services(keys.TWILIO_MESSAGING_SERVICE_SID).fetch(),
    client.api.accounts(keys.TWILIO_TEST_ACCOUNT_SID).fetch(),
  ];
  // Each is awaited from its beginning, as one that fails before it is awaited would end the test.
  for (const failure of await Promise.all(calls.map(failureOf))) assert.deepEqual(failure, [403, 20008]);
});

test('401 20003: no credentials, wrong ones, and those of another account', async () => {
  await using twilio = await startTwilio();
  const { user, password } = testPair;
  const pairs = [
    { user: keys.TWILIO_ACCOUNT_SID, password: 'wrong' },
    { user: keys.TWILIO_ACCOUNT_SID, password },
    { user, password: keys.TWILIO_AUTH_TOKEN },
    { user, password, accountSid: keys.TWILIO_ACCOUNT_SID },
    { user: keys.TWILIO_ACCOUNT_SID, password: keys.TWILIO_AUTH_TOKEN, accountSid: `AC${'3'.repeat(32)}` },
  ];
  for (const pair of pairs) {
    const call = twilio.connect(pair).messages.create({ to: good, from, body: 'Hi' });
    assert.deepEqual(await failureOf(call), [401, 20003]);
  }
  const path = `/2010-04-01/Accounts/${keys.TWILIO_ACCOUNT_SID}/Messages.json`;
  for (const authorization of ['', 'Basic', 'Basic %', `Bearer ${keys.TWILIO_AUTH_TOKEN}`]) {
    const request = new Request(`https://api.twilio.com${path}`, { headers: { authorization } });
    assert.equal((await twilio.simulator.fetch(request)).status, 401);
  }
});

test('404 20404: what is not there', async () => {
  await using twilio = await startTwilio();
  const { client } = twilio;
  const none = '0'.repeat(32);
  const calls = [
    client.messages(`SM${none}`).fetch(),
    client.messages(`SM${none}`).update({ body: '' }),
    client.messages(`SM${none}`).remove(),
    client.incomingPhoneNumbers(`PN${none}`).fetch(),
    client.messaging.v1.services(`MG${none}`).fetch(),
    client.monitor.v1.alerts(`NO${none}`).fetch(),
  ];
  for (const failure of await Promise.all(calls.map(failureOf))) assert.deepEqual(failure, [404, 20404]);
});

test('faults: the SDK retries a 429 when it is told to, and nothing else', async () => {
  await using twilio = await startTwilio();
  const { simulator } = twilio;
  const create = (client: ReturnType<typeof twilio.connect>) =>
    client.messages.create({ to: good, from, body: 'Hi' });
  assert.deepEqual(simulator.faultNames, ['rate_limit', 'server_error', 'service_unavailable']);
  simulator.injectFault({ name: 'rate_limit', times: 1 });
  assert.deepEqual(await failureOf(create(twilio.client)), [429, 20429]);
  const patient = twilio.connect(undefined, { autoRetry: true, maxRetryDelay: 1 });
  simulator.injectFault({ name: 'rate_limit', times: 2 });
  assert.equal((await create(patient)).status, 'queued');
  simulator.injectFault({ name: 'server_error', times: 1 });
  assert.deepEqual(await failureOf(create(patient)), [500, 20500]);
  simulator.injectFault({ name: 'service_unavailable', times: 1 });
  assert.deepEqual(await failureOf(create(patient)), [503, 20503]);
  assert.deepEqual(
    simulator.journal.map(({ status }) => status),
    [429, 429, 429, 201, 500, 503],
  );
});

test('the envelope of an error', async () => {
  await using twilio = await startTwilio();
  const call = twilio.send('+16175550114');
  await assert.rejects(call, (error: InstanceType<typeof twilioSdk.RestException>) => {
    assert.equal(error.moreInfo, 'https://www.twilio.com/docs/errors/21614');
    return true;
  });
});

test('JSON is not read: the recipient is missing', async () => {
  await using twilio = await startTwilio();
  const authorization = `Basic ${btoa(`${keys.TWILIO_ACCOUNT_SID}:${keys.TWILIO_AUTH_TOKEN}`)}`;
  const path = `/2010-04-01/Accounts/${keys.TWILIO_ACCOUNT_SID}/Messages.json`;
  const headers = { authorization, 'content-type': 'application/json' };
  const body = JSON.stringify({ To: good, From: from, Body: 'Hi' });
  const request = new Request(`https://api.twilio.com${path}`, { method: 'POST', headers, body });
  const response = await twilio.simulator.fetch(request);
  assert.deepEqual([response.status, ((await response.json()) as { code: number }).code], [400, 21604]);
});

test('what Twilio would pass over, or answer in a way that is not known, is a loud failure of the simulator', async () => {
  await using twilio = await startTwilio();
  const calls = [
    { to: good, messagingServiceSid: `MG${'9'.repeat(32)}`, body: 'Hi' },
    { to: good, from, body: 'Hi', mediaUrl: ['https://example.com/cat.png'] },
    { to: good, from, body: 'Hi', scheduleType: 'fixed' as const },
  ];
  for (const call of calls) await assert.rejects(twilio.client.messages.create(call));
  assert.deepEqual(
    twilio.simulator.journal.map(({ status, simulatorError }) => [status, simulatorError !== undefined]),
    calls.map(() => [500, true]),
  );
});

test('every error has a provocation, a source and the day on which it was checked', () => {
  for (const operation of description.operations) {
    assert.ok(operation.errors.length > 0, operation.id);
    for (const error of operation.errors) {
      assert.ok(error.provoke && error.source && error.checked === '2026-11-25', error.name);
    }
  }
});

test('each host has its own operations', async () => {
  await using twilio = await startTwilio();
  const authorization = `Basic ${btoa(`${keys.TWILIO_ACCOUNT_SID}:${keys.TWILIO_AUTH_TOKEN}`)}`;
  const statusOf = async (host: string) => {
    const url = `https://${host}/v1/Services/${keys.TWILIO_MESSAGING_SERVICE_SID}`;
    const response = await twilio.simulator.fetch(new Request(url, { headers: { authorization } }));
    return [response.status, ((await response.json()) as { message?: string }).message];
  };
  assert.equal((await statusOf('messaging.twilio.com'))[0], 200);
  const [status, message] = await statusOf('api.twilio.com');
  assert.equal(status, 501);
  assert.match(
    String(message),
    /The nearest that is: GET \/v1\/Services\/\{Sid\} of messaging\.twilio\.com\./,
  );
});
