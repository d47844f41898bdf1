import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { temporaryRoot } from '../temporary-root.ts';
import { runHandrail, simulatorsRoot, startHandrail } from './start-handrail.ts';
import { startReceiver } from './start-receiver.ts';

const root = ['--root', simulatorsRoot, '--port', '0'];
const key = "it's acme simulated";

async function serve(...args: readonly string[]) {
  const command = startHandrail(['simulate', ...root, ...args]);
  await command.err.until(/Press Ctrl-C/);
  const [, url = ''] = await command.out.until(/^# Acme: (\S+)$/m);
  return { command, url };
}

const order = (url: string, body: object) =>
  fetch(`${url}/v1/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a shell that takes the printed lines calls the simulator, which tells each call', async () => {
  const { command, url } = await serve('acme');
  await using _ = command;
  const lines = `${command.out.text()}\nprintf '%s %s %s' "$ACME_KEY" "$ACME_BASE" "$ACME_WEBHOOK_SECRET"`;
  const { stdout } = await promisify(execFile)('sh', ['-c', lines]);
  assert.equal(stdout, `${key} ${url}/v1 whs_acme_simulated`);
  assert.doesNotMatch(command.out.text(), /Orders per second/);
  assert.equal((await order(url, {})).status, 400);
  assert.equal((await fetch(`${url}/v1/else?token=hidden`)).status, 501);
  await command.err.until(
    /^acme: POST \/v1\/orders 400 bad_request\nacme: GET \/v1\/else 501 .*\(not described\)$/m,
  );
  assert.equal(await command.stop(), 0);
  assert.doesNotMatch(command.err.text(), /hidden|simulated/);
});

test('every provider has its own port; without names, all that have a simulator are served', async () => {
  const { command, url } = await serve();
  await using _ = command;
  const [, plain = ''] = await command.out.until(/^# Plain: (\S+)$/m);
  assert.notEqual(plain, url);
  assert.doesNotMatch(command.out.text(), /Bare/);
});

test('faults are asked for, the journal is read without secrets, a reset forgets both', async () => {
  const { command, url } = await serve('acme');
  await using _ = command;
  const control = (path: string, init?: RequestInit) => fetch(`${url}/__handrail/${path}`, init);
  const inject = (body: string) => control('faults', { method: 'POST', body });
  assert.deepEqual(await (await control('faults')).json(), { faults: ['busy'] });
  for (const wrong of ['{"name":"bsuy"}', '{"name":"busy","times":0}', '{"nmae":"busy"}', 'busy']) {
    assert.equal((await inject(wrong)).status, 400, wrong);
  }
  assert.deepEqual(await (await inject('{"name":"busy","times":2}')).json(), { name: 'busy', times: 2 });
  assert.equal((await order(url, { hook: 'http://localhost:1/', note: key })).status, 429);
  const text = await (await control('journal')).text();
  assert.doesNotMatch(text, new RegExp(key));
  const { calls } = JSON.parse(text) as {
    calls: { status: number; fault: string; requestBody: { note: string } }[];
  };
  assert.deepEqual(
    calls.map(({ status, fault, requestBody }) => [status, fault, requestBody.note]),
    [[429, 'busy', '[ACME_KEY]']],
  );
  const foreign = await control('reset', { method: 'POST', headers: { origin: 'https://evil.example' } });
  assert.equal(foreign.status, 403);
  assert.equal((await control('reset', { method: 'POST' })).status, 200);
  assert.deepEqual(await (await control('journal')).json(), { calls: [] });
  assert.equal((await order(url, { hook: 'http://localhost:1/' })).status, 200);
  assert.equal((await control('reset')).status, 404);
});

test('webhooks reach this machine and no other, unless they are forwarded here', async () => {
  await using receiver = await startReceiver();
  const { command, url } = await serve('acme');
  await using _ = command;
  await order(url, { hook: `${receiver.url}/hook?key=hidden` });
  await command.err.until(/webhook order\.created → \S+\/hook 204/);
  assert.deepEqual(
    receiver.got.map(({ path }) => path),
    ['/hook?key=hidden'],
  );
  await order(url, { hook: 'https://shop.example/hook' });
  await command.err.until(/webhook order\.created → https:\/\/shop\.example\/hook refused: .*--forward/);
  assert.doesNotMatch(command.err.text(), /hidden/);
  const forwarding = await serve('acme', '--forward', `${receiver.url}/all`);
  await using __ = forwarding.command;
  await order(forwarding.url, { hook: 'https://shop.example/hook' });
  await forwarding.command.err.until(/webhook order\.created → \S+\/all 204/);
  assert.equal(receiver.got.at(-1)?.path, '/all');
});

test('Ctrl-C does not wait for a receiver that never answers', async () => {
  let arrived = () => {};
  const hasArrived = new Promise<void>((done) => {
    arrived = done;
  });
  const { createServer } = await import('node:http');
  const silent = createServer(() => arrived());
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const { port } = silent.address() as { port: number };
  const { command, url } = await serve('acme');
  await order(url, { hook: `http://127.0.0.1:${port}/` });
  await hasArrived;
  assert.equal(await command.stop(), 0);
  assert.match(command.err.text(), /webhook order\.created → \S+ failed: /);
  silent.closeAllConnections();
  silent.close();
});

test('--gateway: production host names work unedited, all others are refused; its certificate goes with it', async () => {
  const { command } = await serve('acme', '--gateway');
  await using _ = command;
  const call = (host: string) =>
    `const { status } = await fetch('https://${host}/v1/orders', { method: 'POST' }).catch(() => ({ status: 'refused' })); process.stdout.write(String(status));`;
  const node = '"$NODE" --input-type=module -e';
  const shell = `${command.out.text()}\necho "$ACME_BASE"; ${node} "$CALL"; ${node} "$OTHER"`;
  const env = {
    PATH: process.env['PATH'],
    NODE: process.execPath,
    CALL: call('api.acme.example'),
    OTHER: call('api.other.example'),
  };
  const { stdout } = await promisify(execFile)('sh', ['-c', shell], { env });
  assert.equal(stdout, 'https://api.acme.example/v1\n400refused');
  const [, authority = ''] = /NODE_EXTRA_CA_CERTS=(\S+)/.exec(command.out.text()) ?? [];
  assert.ok(existsSync(authority));
  assert.equal(await command.stop(), 0);
  assert.ok(!existsSync(authority));
});

const mistakes = [
  [['acmee'], /There is no provider `acmee`.*\n.*Did you mean `acme`\?/],
  [['bare'], /`bare` has no simulator/],
  [
    ['acme', '--forward', 'https://shop.example/'],
    /`--forward https:\/\/shop\.example\/` does not lead to this machine/,
  ],
  [['acme', '--port', 'x'], /`x` is no port/],
] as const;

for (const [args, message] of mistakes) {
  test(`a mistake is said with exit code 2: ${args.join(' ')}`, async () => {
    const { code, err } = await runHandrail(['simulate', '--root', simulatorsRoot, ...args]);
    assert.equal(code, 2);
    assert.match(err, message);
  });
}

test('a port that is taken is said when it was asked for', async () => {
  await using receiver = await startReceiver();
  const port = new URL(receiver.url).port;
  const { code, err } = await runHandrail(['simulate', '--root', simulatorsRoot, '--port', port, 'acme']);
  assert.equal(code, 2);
  assert.match(err, new RegExp(`The port ${port} is taken`));
});

test('a provider of a content root outside the project is served', async (context) => {
  const elsewhere = await temporaryRoot(context, simulatorsRoot);
  await using command = startHandrail(['simulate', '--root', elsewhere, '--port', '0', 'acme']);
  await command.err.until(/Press Ctrl-C/);
  const [, url = ''] = await command.out.until(/^# Acme: (\S+)$/m);
  assert.equal((await order(url, {})).status, 400);
});
