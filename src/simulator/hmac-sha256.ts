import { hmac } from './hmac.ts';

/** HMAC-SHA256 of a text under a secret (both taken as UTF-8), in lower-case hex. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  const bytes = await hmac('SHA-256', secret, text);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
