/** The tags of ASN.1 that a certificate needs. */
const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Encodes a value under a tag, by the Distinguished Encoding Rules (X.690). */
export function der(tag: keyof typeof tags | number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const code = typeof tag === 'number' ? tag : tags[tag];
  return Buffer.concat([Buffer.from([code]), derLength(content.length), content]);
}

/** Encodes an object identifier such as `2.5.29.17`; its numbers must be below 2^21. */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der('oid', Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function derLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  return Buffer.from([0x82, length >> 8, length & 0xff]);
}

function base128(number: number): number[] {
  const bytes = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
