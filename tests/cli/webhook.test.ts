import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback } from '../../scripts/simulators/is-loopback.ts';
import { runHandrail, simulatorsRoot, startHandrail } from './start-handrail.ts';
import { startReceiver } from './start-receiver.ts';

const webhook = ([name = '', ...args]: readonly string[], input?: string) =>
  runHandrail(['webhook', name, '--root', simulatorsRoot, ...args], input);

test('list and show', async () => {
  assert.equal((await webhook(['list'])).out, 'acme order.created\nacme order.paid\nplain ping\n');
  assert.equal((await webhook(['list', 'plain'])).out, 'plain ping\n');
  const { code, out } = await webhook(['show', 'acme', 'order.paid']);
  assert.deepEqual([code, JSON.parse(out)], [0, { id: 'evt_2', type: 'order.paid', name: 'Zoë' }]);
});

test('what is sent is judged by `listen`: good, twice, late, changed, old, and under another secret', async () => {
  await using listener = startHandrail(['webhook', 'listen', '--root', simulatorsRoot, '--port', '0']);
  const [url = ''] = await listener.out.until(/^http\S+$/m);
  const send = (...args: readonly string[]) => webhook(['send', ...args, '--to', `${url}/hook`]);
  const good = await send('acme', 'order.paid', '--duplicate', '--out-of-order', 'order.created');
  assert.equal(good.code, 0, good.out + good.err);
  assert.deepEqual(good.out.match(/^order\S+ \(.*?\), \w+/gm), [
    'order.paid (good), evt_2',
    'order.paid (a duplicate), evt_2',
    'order.created (out of order), evt_1',
  ]);
  const bad = await send('acme', 'order.paid', '--tamper');
  assert.deepEqual([bad.code, bad.out.match(/[✔✖] \d+/gu)], [0, ['✔ 400']]);
  const old = await send('acme', 'order.paid', '--age', '10m');
  assert.deepEqual([old.code, /“It is too old\.”: right/.test(old.out)], [0, true], old.out);
  assert.equal((await send('acme', 'order.paid', '--age', '4m')).code, 0);
  assert.equal((await send('acme', 'order.paid', '--secret', 'other')).code, 1);
  await listener.out.until(/POST \/hook acme\n[^✔✖]*"evt_2"[^✔✖]*✔ the signature holds\n/);
});

test('a receiver that takes everything, or answers with a redirect, is wrong', async () => {
  let status = 200;
  await using receiver = await startReceiver(() => status);
  const send = (...args: readonly string[]) =>
    webhook(['send', 'acme', 'order.paid', '--to', receiver.url, ...args]);
  const tampered = await send('--tamper', '--id', 'evt_9');
  assert.equal(tampered.code, 1);
  assert.match(tampered.out, /✖ 200: wrong, 4xx is expected/);
  assert.equal(JSON.parse(receiver.got[0]?.body ?? '').id, 'evt_9');
  status = 302;
  assert.equal((await send()).code, 1);
  await receiver[Symbol.asyncDispose]();
  const nobody = await send();
  assert.equal(nobody.code, 1);
  assert.match(nobody.out, /✖ no answer \(.+\): wrong/);
});

test('verify says whether a signature holds, and what would make it hold', async () => {
  await using receiver = await startReceiver();
  await webhook(['send', 'plain', 'ping', '--to', receiver.url]);
  const { headers = {}, body = '' } = receiver.got[0] ?? {};
  const header = `X-Plain-Signature: ${headers['x-plain-signature']}`;
  const verify = (text: string, ...args: readonly string[]) =>
    webhook(['verify', 'plain', '--body', '-', ...args], text);
  assert.equal((await verify(body, '--header', 'X-Other: 1', '--header', header)).code, 0);
  const edited = await verify(`${body}\n`, '--header', header);
  assert.deepEqual([edited.code, /It holds without the line break/.test(edited.out)], [1, true]);
  const compact = await verify(JSON.stringify(JSON.parse(body)), '--header', header);
  assert.match(compact.out, /parsed and written anew/);
  assert.match((await verify(body)).out, /There is no header `x-plain-signature`/);
  assert.equal((await verify(body, '--header', header, '--secret', 'other')).code, 1);
});

const mistakes = [
  [['send', 'acme', 'order.piad', '--to', 'http://localhost:1'], /Did you mean `order\.paid`\?/],
  [['send', 'acme', 'order.paid'], /No receiver is named/],
  [['send', 'acme', 'order.paid', '--to', 'https://shop.example'], /does not lead to this machine/],
  [['send', 'acme', 'order.paid', '--to', 'http://localhost:1', '--age', 'old'], /`old` is no age/],
  [['verify', 'acme'], /No body is named/],
  [['verify', 'acme', '--body', 'missing.json'], /`missing\.json` cannot be read/],
  [['verify', 'acme', '--body', '-', '--header', 'none'], /`none` is no header/],
  [['show', 'bare', 'x'], /`bare` has no simulator/],
  [['snd'], /There is no command `webhook snd`.*\n.*Did you mean `send`\?/],
] as const;

for (const [args, message] of mistakes) {
  test(`a mistake is said with exit code 2: ${args.join(' ')}`, async () => {
    const { code, err } = await webhook(args);
    assert.match(err, message);
    assert.equal(code, 2);
  });
}

test('only addresses of this machine are loopback', () => {
  const local = [
    'http://localhost:1/',
    'http://127.0.0.1',
    'http://127.9.9.9/',
    'http://[::1]:8/',
    'https://a.localhost/',
  ];
  const remote = [
    ...['http://localhost@evil.example/', 'http://127.0.0.1.evil.example/', 'http://localhost.evil.example'],
    ...[
      'http://0.0.0.0/',
      'http://10.0.0.1/',
      'http://169.254.169.254/',
      'ftp://localhost/',
      'file:///etc/passwd',
    ],
    ...['http://notlocalhost/', 'localhost:80', ''],
  ];
  assert.deepEqual(
    local.filter((address) => !isLoopback(address)),
    [],
  );
  assert.deepEqual(remote.filter(isLoopback), []);
});
