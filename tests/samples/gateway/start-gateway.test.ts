import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { mintCertificates } from '#samples/gateway/mint-certificates.ts';
import { startGateway } from '#samples/gateway/start-gateway.ts';
import type { FetchHandler } from '#samples/gateway/web-handler.ts';

const run = promisify(execFile);

const echo: FetchHandler = async (request) =>
  Response.json(
    {
      method: request.method,
      url: request.url,
      body: await request.text(),
      key: request.headers.get('x-key'),
    },
    { status: 201, headers: { 'x-answer': 'yes' } },
  );

async function curl(gateway: { url: string; ca: string }, args: readonly string[]) {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'handrail-test-'));
  const ca = join(folder.path, 'ca.pem');
  await writeFile(ca, gateway.ca);
  const common = [
    '-sS',
    '--suppress-connect-headers',
    '--noproxy',
    '',
    '--proxy',
    gateway.url,
    '--cacert',
    ca,
  ];
  return await run('curl', [...common, ...args], { env: { PATH: process.env['PATH'] } });
}

test('a declared host is led to its handler over TLS, as a web request and back', async () => {
  const gateway = await startGateway(new Map([['api.example.com', echo]]));
  const { stdout } = await curl(gateway, [
    '-i',
    '-H',
    'x-key: k',
    '-d',
    'a=1',
    'https://api.example.com/v1/things?q=2',
  ]);
  await gateway.close();
  assert.match(stdout, /HTTP\/1\.1 201 Created/);
  assert.match(stdout, /x-answer: yes/);
  assert.deepEqual(JSON.parse(stdout.slice(stdout.indexOf('{'))), {
    method: 'POST',
    url: 'https://api.example.com/v1/things?q=2',
    body: 'a=1',
    key: 'k',
  });
  assert.deepEqual(gateway.refusals, []);
});

test('plain http to a declared host is led there too', async () => {
  const gateway = await startGateway(new Map([['api.example.com', echo]]));
  const { stdout } = await curl(gateway, ['http://api.example.com/v1']);
  await gateway.close();
  assert.equal(JSON.parse(stdout).url, 'http://api.example.com/v1');
});

test('any other host is refused and recorded, with and without TLS', async () => {
  const gateway = await startGateway(new Map([['api.example.com', echo]]));
  await assert.rejects(curl(gateway, ['https://api.exmaple.com/']), /403/);
  const { stdout } = await curl(gateway, ['-i', 'http://other.example.org/x']);
  await gateway.close();
  assert.match(stdout, /403 Forbidden/);
  assert.deepEqual(
    gateway.refusals.map(({ host }) => host),
    ['api.exmaple.com', 'other.example.org'],
  );
});

test('a handler that throws is a bad gateway', async () => {
  const gateway = await startGateway(
    new Map([['api.example.com', async () => Promise.reject(new Error('no'))]]),
  );
  const { stdout } = await curl(gateway, ['-i', 'https://api.example.com/']);
  await gateway.close();
  assert.match(stdout, /502 Bad Gateway[\s\S]*no\n/);
});

test('the certificates hold what RFC 5280 asks for', () => {
  const { ca, certificate } = mintCertificates(['api.example.com', 'files.example.com']);
  const authority = new X509Certificate(ca);
  const server = new X509Certificate(certificate);
  assert.ok(authority.ca);
  assert.ok(!server.ca);
  assert.ok(server.verify(authority.publicKey));
  assert.ok(server.checkIssued(authority));
  assert.equal(server.checkHost('files.example.com'), 'files.example.com');
  assert.equal(server.checkHost('other.example.com'), undefined);
});

test('Python and Node trust the certificate too', async () => {
  const gateway = await startGateway(new Map([['api.example.com', echo]]));
  await using folder = await mkdtempDisposable(join(tmpdir(), 'handrail-test-'));
  const ca = join(folder.path, 'ca.pem');
  await writeFile(ca, gateway.ca);
  const env = {
    PATH: process.env['PATH'],
    https_proxy: gateway.url,
    SSL_CERT_FILE: ca,
    NODE_EXTRA_CA_CERTS: ca,
    NODE_USE_ENV_PROXY: '1',
  };
  const python = `
import ssl, urllib.request
context = ssl.create_default_context()
context.verify_flags |= ssl.VERIFY_X509_STRICT
print(urllib.request.build_opener(urllib.request.ProxyHandler(), urllib.request.HTTPSHandler(context=context)).open("https://api.example.com/").status)`;
  const node = 'console.log((await fetch("https://api.example.com/")).status)';
  assert.equal((await run('python3', ['-c', python], { env })).stdout, '201\n');
  assert.equal((await run(process.execPath, ['--input-type=module', '-e', node], { env })).stdout, '201\n');
  await gateway.close();
});

test('a request that would fill the memory is not taken', async (context) => {
  const gateway = await startGateway(new Map([['api.example.com', echo]]));
  context.after(() => gateway.close());
  await using folder = await mkdtempDisposable(join(tmpdir(), 'handrail-test-'));
  const body = join(folder.path, 'body');
  const status = async (size: number) => {
    await writeFile(body, Buffer.alloc(size));
    const args = ['-o', '/dev/null', '-w', '%{http_code}', '--data-binary', `@${body}`];
    return (await curl(gateway, [...args, 'https://api.example.com/'])).stdout;
  };
  assert.deepEqual([await status(1_000_000), await status(17_000_000)], ['201', '502']);
});
