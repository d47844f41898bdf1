import type { ReceivedDelivery, Signable } from '#simulator/define-simulator.ts';
import { hmacSha256 } from '#simulator/hmac-sha256.ts';

/** Signs a webhook: `t=` seconds, `v1=` HMAC-SHA256 of `t.payload` under the endpoint's secret, as it is. */
export async function sign({ body, secret, at }: Signable): Promise<Record<string, string>> {
  const seconds = Math.floor(at.getTime() / 1000);
  return { 'stripe-signature': `t=${seconds},v1=${await hmacSha256(secret, `${seconds}.${body}`)}` };
}

/** Says why a delivery is not to be believed, in the order in which Stripe's own libraries look; `undefined` if it is. */
export async function verify(received: ReceivedDelivery): Promise<string | undefined> {
  const { headers, body, secret, at, toleranceSeconds } = received;
  const header = headers.get('stripe-signature');
  if (header === null) return 'There is no header `Stripe-Signature`.';
  const { seconds, signatures } = parseSignature(header);
  if (seconds === undefined) return 'The header `Stripe-Signature` has no `t=` with the time in seconds.';
  if (signatures.length === 0) return 'The header `Stripe-Signature` has no `v1=` with a signature.';
  if (!signatures.includes(await hmacSha256(secret, `${seconds}.${body}`))) {
    return 'No `v1` is the signature of this body under this secret: the body is not what was sent, byte for byte, or the secret is that of another endpoint.';
  }
  const age = Math.floor(at.getTime() / 1000) - Number(seconds);
  if (age <= toleranceSeconds) return undefined;
  return `The signature is right, but ${age} seconds old, and at most ${toleranceSeconds} are allowed.`;
}

/** The parts of `t=…,v1=…,v1=…`; schemes other than `v1` are passed over, as Stripe asks. */
function parseSignature(header: string): { seconds: string | undefined; signatures: readonly string[] } {
  const parts = header.split(',').map((part) => part.trim());
  const valuesOf = (name: string) =>
    parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
  return { seconds: valuesOf('t').find((value) => /^\d+$/.test(value)), signatures: valuesOf('v1') };
}
