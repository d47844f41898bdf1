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

const mark = /^ {2}([✔…✖] .*)$/gmu;

test('the schedule of the provider is played without waiting, until the event is taken', async () => {
  const statuses = [503, 302, 200];
  await using receiver = await startReceiver(() => statuses.shift() ?? 500);
  const { code, out } = await webhook(['send', 'acme', 'order.paid', '--to', receiver.url, '--schedule']);
  assert.match(out, /^Acme: Twice, after 90 seconds .*\(https:\S+\)\nPlayed here: at most 3 attempts\.$/m);
  assert.deepEqual(out.match(/\(attempt .*?\)/g), [
    '(attempt 1 of 3, at +0 s)',
    '(attempt 2 of 3, at +90 s)',
    '(attempt 3 of 3, at +3690 s)',
  ]);
  assert.deepEqual(
    Array.from(out.matchAll(mark), ([, said]) => said),
    [
      '… 503: not taken, so Acme delivers it again after 90 s',
      '… 302: not taken, so Acme delivers it again after 1 h',
      '✔ 200: taken, so Acme does not deliver it again',
    ],
  );
  assert.deepEqual([code, receiver.got.length], [0, 3]);
});

test('the schedule ends with the last attempt, and where the provider does not try again', async () => {
  let status = 400;
  await using receiver = await startReceiver(() => status);
  const play = (...args: readonly string[]) =>
    webhook(['send', 'acme', 'order.paid', '--to', receiver.url, '--schedule', ...args]);
  const refused = await play();
  assert.match(refused.out, /✖ 400: not taken, and Acme does not deliver again after a 4xx\n$/);
  assert.deepEqual([refused.code, receiver.got.length], [1, 1]);
  status = 500;
  const failing = await play('--id', 'evt_9');
  assert.match(failing.out, /attempt 3 of 3.*evt_9[^✖]*✖ 500: not taken, and this was the last attempt\n$/);
  assert.deepEqual([failing.code, receiver.got.length], [1, 4]);
  await receiver[Symbol.asyncDispose]();
  assert.match((await play()).out, /… no answer \(.*ECONNREFUSED.*\): not taken, so Acme delivers it again/);
});

test('what a signature does not tell is said, and the address that it holds can be given', async () => {
  await using receiver = await startReceiver();
  const send = (...args: readonly string[]) =>
    webhook(['send', 'plain', 'ping', '--to', receiver.url, ...args]);
  const old = await send('--age', '1d');
  assert.match(old.out, /ping \(signed 86400 s ago, which the signature does not tell\)[^✔]*✔ 204: right/);
  assert.equal((await send('--url', 'https://hooks.example.com/')).code, 0);
  const unknown = await send('--schedule');
  assert.deepEqual([unknown.code, /The schedule of `plain` is not known/.test(unknown.err)], [2, true]);
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
  [['send', 'acme', 'order.paid', '--to', 'http://localhost:1', '--url', 'shop'], /`shop` is no address/],
  [
    ['send', 'acme', 'order.paid', '--to', 'http://localhost:1', '--schedule', '--age', '1m'],
    /`--schedule` does not go with `--age`/,
  ],
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
