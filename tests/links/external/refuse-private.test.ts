import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPublicAddress } from '#links/external/is-public-address.ts';
import { ask } from './ask.ts';
import { madeUpInternet, publicAddress } from './made-up-internet.ts';
import { startSite } from './start-site.ts';

const refused = { kind: 'problem', problem: 'private-address' };

describe('an address that is not of the public internet is not connected to', () => {
  for (const host of ['127.0.0.1', '2130706433', '0177.0.0.1', '[::ffff:127.0.0.1]', 'inside.acme.dev']) {
    test(`where a link leads to ${host}`, async (context) => {
      const inside = await startSite(context, { '/': {} }, '127.0.0.1');
      const internet = madeUpInternet({ 'inside.acme.dev': ['127.0.0.1'] });
      assert.deepEqual((await ask(inside.url('/', host), internet)).outcome, refused);
      assert.equal(inside.connections(), 0);
    });

    test(`where a site redirects to ${host}`, async (context) => {
      const inside = await startSite(context, { '/secret': {} }, '127.0.0.1');
      const location = inside.url('/secret', host);
      const site = await startSite(context, { '/a': { status: 302, headers: { location } } });
      const internet = madeUpInternet({ 'inside.acme.dev': ['127.0.0.1'] });
      assert.deepEqual((await ask(site.url('/a'), internet)).outcome, refused);
      assert.deepEqual([inside.connections(), site.requests], [0, ['HEAD /a']]);
    });
  }

  for (const location of [
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://[::1]/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'https://192.168.0.1/',
    'http://0/',
  ]) {
    test(`where a site redirects to ${location}`, async (context) => {
      const site = await startSite(context, { '/a': { status: 307, headers: { location } } });
      const internet = madeUpInternet();
      // The rule of the command line, with the one address that stands for the public internet in these tests.
      const isAllowed = (address: string) => address === publicAddress || isPublicAddress(address);
      assert.deepEqual((await ask(site.url('/a'), { ...internet, isAllowed })).outcome, refused);
    });
  }
});

test('a name that changes its address between two requests is examined each time', async (context) => {
  const inside = await startSite(context, { '/a': {} }, '127.0.0.1');
  const site = await startSite(context, { '/a': { status: 405 } });
  const internet = madeUpInternet();
  const addresses = [publicAddress, '127.0.0.1'];
  const resolve = async () => [addresses.shift() ?? '127.0.0.1'];
  assert.deepEqual((await ask(site.url('/a', 'rebind.acme.dev'), { ...internet, resolve })).outcome, refused);
  assert.deepEqual([inside.connections(), site.requests], [0, ['HEAD /a']]);
});

test('a name is looked up once for a connection, and connected to as it was examined', async (context) => {
  const site = await startSite(context, { '/a': {} });
  const internet = madeUpInternet();
  await ask(site.url('/a'), internet);
  assert.deepEqual([internet.resolved, site.connections()], [['docs.acme.dev'], 1]);
});

test('of a name with several addresses only the public ones are connected to', async (context) => {
  const site = await startSite(context, { '/a': {} });
  const internet = madeUpInternet({ 'docs.acme.dev': ['::1', '127.0.0.1', '10.0.0.1', publicAddress] });
  assert.deepEqual((await ask(site.url('/a'), internet)).outcome, { kind: 'alive' });
});

test('the proxy of the environment is not used', async (context) => {
  const proxy = await startSite(context, {}, '127.0.0.1');
  const site = await startSite(context, { '/a': {} });
  const names = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'NODE_USE_ENV_PROXY'];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = name.startsWith('N') ? '1' : `http://127.0.0.1:${proxy.port}`;
  try {
    assert.deepEqual((await ask(site.url('/a'), madeUpInternet())).outcome, { kind: 'alive' });
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  assert.equal(proxy.connections(), 0);
});
