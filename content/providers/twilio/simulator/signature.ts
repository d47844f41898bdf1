import type { ReceivedDelivery, Signable } from '#simulator/define-simulator.ts';
import { hmac } from '#simulator/hmac.ts';

type Signed = Pick<Signable, 'url' | 'body' | 'secret'>;

/** Signs a webhook: the address, then name and value of every field in the order of the names. It holds no time. */
export async function sign(signable: Signable): Promise<Record<string, string>> {
  return { 'x-twilio-signature': await signatureOf(signable) };
}

/**
 * Says why a delivery is not to be believed; `undefined` if it is. The address is tried as it is, without its port, and
 * with the port of its scheme, as Twilio's own libraries do.
 */
export async function verify(received: ReceivedDelivery): Promise<string | undefined> {
  const { headers, url } = received;
  const signature = headers.get('x-twilio-signature');
  if (signature === null) return 'There is no header `X-Twilio-Signature`.';
  for (const address of new Set([url, withoutPort(url), withPort(url)])) {
    if ((await signatureOf({ ...received, url: address })) === signature) return undefined;
  }
  return `The header \`X-Twilio-Signature\` is not the signature of this form at ${url || 'an empty address'} under this auth token: the address is not the one that is registered, character by character, a field was changed, left out or added, or the token is that of another account.`;
}

async function signatureOf({ url, body, secret }: Signed): Promise<string> {
  const fields = Array.from(new URLSearchParams(body)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const bytes = await hmac('SHA-1', secret, url + fields.flat().join(''));
  return btoa(String.fromCharCode(...bytes));
}

function withoutPort(url: string): string {
  return url.replace(/^(https?:\/\/[^/?#]+?):\d+(?=[/?#]|$)/, '$1');
}

function withPort(url: string): string {
  if (/^https?:\/\/[^/?#]+:\d+(?:[/?#]|$)/.test(url)) return url;
  return url.replace(
    /^(https?):\/\/[^/?#]+/,
    (origin, scheme) => `${origin}:${scheme === 'https' ? 443 : 80}`,
  );
}
