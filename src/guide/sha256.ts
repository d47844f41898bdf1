import { createHash } from 'node:crypto';

/** SHA-256 of a UTF-8 text or of bytes, in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
