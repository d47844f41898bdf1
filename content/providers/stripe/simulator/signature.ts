import type { Signable } from '#simulator/define-simulator.ts';
import { hmacSha256 } from '#simulator/hmac-sha256.ts';

/** Signs a webhook: `t=` seconds, `v1=` HMAC-SHA256 of `t.payload` under the endpoint's secret, as it is. */
export async function sign({ body, secret, at }: Signable): Promise<Record<string, string>> {
  const seconds = Math.floor(at.getTime() / 1000);
  return { 'stripe-signature': `t=${seconds},v1=${await hmacSha256(secret, `${seconds}.${body}`)}` };
}
