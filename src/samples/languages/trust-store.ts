import { createHash } from 'node:crypto';

const magic = 0xfeedfeed;
const version = 2;
const trustedCertificate = 2;
const password = 'changeit';

/**
 * A Java key store (JKS) that trusts one certificate, given as PEM: numbers in big-endian, texts after their length,
 * and a digest over password, salt and content at the end, as OpenJDK’s `sun.security.provider.JavaKeyStore` reads it.
 */
export function trustStore(pem: string): Uint8Array {
  const certificate = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const content = Buffer.concat([
    ...[magic, version, 1, trustedCertificate].map(number),
    text('gateway'),
    Buffer.alloc(8),
    text('X.509'),
    number(certificate.length),
    certificate,
  ]);
  const secret = Buffer.from(password, 'utf16le').swap16();
  const digest = createHash('sha1').update(secret).update('Mighty Aphrodite').update(content).digest();
  return Buffer.concat([content, digest]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function text(value: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.length);
  return Buffer.concat([length, Buffer.from(value)]);
}
