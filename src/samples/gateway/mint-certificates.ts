import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { der, derOid } from './der.ts';

/** A throw-away certificate authority, and a server certificate that it signed. All PEM. */
export interface Certificates {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

interface Request {
  readonly name: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly issuerPublicKey: KeyObject;
  readonly signingKey: KeyObject;
  /** The host names of a server certificate; none for an authority. */
  readonly hosts: readonly string[];
}

const authorityName = 'Handrail throw-away authority';
const ecdsaWithSha256 = der('sequence', derOid('1.2.840.10045.4.3.2'));
const day = 86_400_000;
const yes = der(0x01, Buffer.from([0xff]));

/**
 * Makes an authority and a server certificate for some host names, both of P-256 and good for a day (RFC 5280). The
 * authority's private key is forgotten at once, so nothing else can ever be signed with it.
 */
export function mintCertificates(hosts: readonly string[]): Certificates {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const common = {
    issuer: authorityName,
    issuerPublicKey: authority.publicKey,
    signingKey: authority.privateKey,
  };
  return {
    ca: mint({ ...common, name: authorityName, publicKey: authority.publicKey, hosts: [] }),
    certificate: mint({ ...common, name: 'Handrail simulators', publicKey: server.publicKey, hosts }),
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function mint(request: Request): string {
  const now = Date.now();
  const body = der(
    'sequence',
    der(0xa0, der('integer', Buffer.from([2]))),
    der('integer', Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    ecdsaWithSha256,
    distinguishedName(request.issuer),
    der('sequence', time(now - day), time(now + day)),
    distinguishedName(request.name),
    request.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der('sequence', ...extensions(request))),
  );
  const signature = sign('sha256', body, request.signingKey);
  const certificate = der('sequence', body, ecdsaWithSha256, der('bits', Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function extensions({ hosts, publicKey, issuerPublicKey }: Request): Buffer[] {
  const isAuthority = hosts.length === 0;
  const keyUsage = isAuthority ? [0x01, 0x06] : [0x07, 0x80];
  const own = [
    extension('2.5.29.19', der('sequence', ...(isAuthority ? [yes] : [])), true),
    extension('2.5.29.15', der('bits', Buffer.from(keyUsage)), true),
    extension('2.5.29.14', der('octets', keyId(publicKey))),
    extension('2.5.29.35', der('sequence', der(0x80, keyId(issuerPublicKey)))),
  ];
  if (isAuthority) return own;
  const names = hosts.map((host) => der(0x82, Buffer.from(host, 'ascii')));
  return [
    ...own,
    extension('2.5.29.37', der('sequence', derOid('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', der('sequence', ...names)),
  ];
}

function extension(oid: string, value: Buffer, isCritical = false): Buffer {
  return der('sequence', derOid(oid), ...(isCritical ? [yes] : []), der('octets', value));
}

function distinguishedName(name: string): Buffer {
  return der('sequence', der('set', der('sequence', derOid('2.5.4.3'), der('utf8', Buffer.from(name)))));
}

/** UTCTime, `YYMMDDHHMMSSZ`. */
function time(milliseconds: number): Buffer {
  const text = new Date(milliseconds)
    .toISOString()
    .replace(/[-:T]|\.\d+/g, '')
    .slice(2);
  return der(0x17, Buffer.from(text, 'ascii'));
}

/** Names a key by the SHA-1 of its public part, as RFC 5280 section 4.2.1.2 proposes. */
function keyId(key: KeyObject): Buffer {
  return createHash('sha1')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest();
}
