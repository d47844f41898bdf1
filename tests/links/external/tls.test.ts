import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, describe, type TestContext, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { problemOf } from '#links/external/problem-of.ts';
import { type Problem, problems } from '#links/external/problems.ts';
import { mintCertificates } from '#samples/gateway/mint-certificates.ts';
import { ask } from './ask.ts';
import { madeUpInternet, publicAddress } from './made-up-internet.ts';
import { startSite } from './start-site.ts';

const trusted = mintCertificates(['docs.acme.dev']);
const unknown = mintCertificates(['docs.acme.dev']);
const before = getCACertificates('default');
setDefaultCACertificates([...before, trusted.ca]);
after(() => setDefaultCACertificates(before));

/** The port of a site behind TLS that answers everything. */
async function startTls(context: TestContext, cert: string, key: string): Promise<number> {
  const server = createServer({ cert, key }, (_request, response) => response.end());
  await once(server.listen(0, publicAddress), 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const askHost = async (port: number, host = 'docs.acme.dev') =>
  (await ask(`https://${host}:${port}/`, madeUpInternet())).outcome;

test('a site with a certificate that holds is asked', async (context) => {
  const port = await startTls(context, trusted.certificate, trusted.key);
  assert.deepEqual(await askHost(port), { kind: 'alive' });
});

describe('a TLS error has its own words', () => {
  test('for a certificate of another host', async (context) => {
    const port = await startTls(context, trusted.certificate, trusted.key);
    assert.deepEqual(await askHost(port, 'other.acme.dev'), { kind: 'problem', problem: 'certificate-name' });
  });

  test('for an issuer that is not known', async (context) => {
    const port = await startTls(context, unknown.certificate, unknown.key);
    assert.deepEqual(await askHost(port), { kind: 'problem', problem: 'certificate-issuer' });
  });

  test('for a site that speaks no TLS', async (context) => {
    const { port } = await startSite(context, {});
    assert.deepEqual(await askHost(port), { kind: 'problem', problem: 'tls' });
  });

  const codes: readonly (readonly [code: string, problem: Problem])[] = [
    ['CERT_HAS_EXPIRED', 'certificate-expired'],
    ['CERT_NOT_YET_VALID', 'certificate-expired'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-issuer'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-issuer'],
    ['CERT_REVOKED', 'tls'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
  ];
  for (const [code, problem] of codes) {
    test(`for ${code}`, () => {
      assert.equal(problemOf(Object.assign(new Error('x'), { code })), problem);
      assert.match(problems[problem].does, /TLS/);
    });
  }
});

test('an error of a kind that is not known says so much', () => {
  for (const cause of [new Error('x'), undefined, 'x', null]) assert.equal(problemOf(cause), 'other');
});
