import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { runHandrail, startHandrail } from '../../cli/start-handrail.ts';
import { startReceiver } from '../../cli/start-receiver.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const root = join(project, 'content');

/** What a reader would write, with the package as it comes and production host names. */
const script = `
import twilio from 'twilio';
const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, RECEIVER } = process.env;
const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN);
const message = await client.messages.create({
  to: '+16175550100', from: TWILIO_FROM, body: 'Hi', statusCallback: RECEIVER,
});
console.log(message.status);
const service = await client.messaging.v1.services(process.env.TWILIO_MESSAGING_SERVICE_SID).fetch();
console.log(service.friendlyName);
console.log((await client.monitor.v1.alerts.list()).length);
await client.messages('SM00000000000000000000000000000000').fetch().catch((e) => console.log(e.status, e.code));
`;

test('the SDK as it comes, with production host names, through the gateway', async () => {
  await using receiver = await startReceiver();
  await using command = startHandrail(['simulate', 'twilio', '--port', '0', '--gateway', '--root', root]);
  await command.out.until(/^export NODE_OPTIONS=/m);
  const lines = command.out.text().matchAll(/^export (\w+)=(.*)$/gm);
  const env = Object.fromEntries(Array.from(lines, ([, key, value]) => [key, value]));
  const args = ['--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: project,
    env: { ...env, RECEIVER: receiver.url },
  });
  assert.deepEqual(stdout.trim().split('\n'), ['queued', 'Appointment reminders', '0', '404 20404']);
  await command.err.until(/webhook delivered → \S+ 204/);
});

const webhook = (name: string, args: readonly string[], input?: string) =>
  runHandrail(['webhook', name, '--root', root, ...args], input);

test('`handrail webhook`: deliveries are signed for the address they are sent to, and never expire', async () => {
  await using listener = startHandrail(['webhook', 'listen', 'twilio', '--root', root, '--port', '0']);
  const [url = ''] = await listener.out.until(/^http\S+$/m);
  const send = (...args: readonly string[]) =>
    webhook('send', ['twilio', ...args, '--to', `${url}/hook?a=1`]);
  const good = await send(
    'delivered',
    '--duplicate',
    '--out-of-order',
    'sent',
    '--id',
    `SM${'7'.repeat(32)}`,
  );
  assert.equal(good.code, 0, good.out + good.err);
  assert.match(good.out, /^delivered \(good\), SM7{32}, \d+ bytes/);
  const old = await send('stop', '--age', '10d');
  assert.deepEqual(
    [old.code, /signed 864000 s ago, which the signature does not tell\)/.test(old.out)],
    [0, true],
    old.out,
  );
  const tampered = await send('received', '--tamper');
  assert.deepEqual([tampered.code, /✔ 400/.test(tampered.out)], [0, true], tampered.out);
});

test('`handrail webhook verify` says what would make a signature hold', async () => {
  await using receiver = await startReceiver();
  await webhook('send', ['twilio', 'stop', '--to', `${receiver.url}/hook`]);
  const { headers = {}, body = '' } = receiver.got[0] ?? {};
  assert.equal(headers['content-type'], 'application/x-www-form-urlencoded; charset=UTF-8');
  const header = `X-Twilio-Signature: ${headers['x-twilio-signature']}`;
  const verify = (url: string, text = body) =>
    webhook('verify', ['twilio', '--body', '-', '--header', header, '--url', url], text);
  assert.equal((await verify(`${receiver.url}/hook`)).code, 0);
  const slash = await verify(`${receiver.url}/hook/`);
  assert.deepEqual([slash.code, /without a slash at its end/.test(slash.out)], [1, true], slash.out);
  const changed = await verify(`${receiver.url}/hook`, body.replace('STOP', 'START'));
  assert.match(changed.out, /character by character/);
});
