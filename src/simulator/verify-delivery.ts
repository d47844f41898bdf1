import type { ReceivedDelivery, WebhookDefinition } from './define-simulator.ts';

/** Says why the signature of a received delivery does not hold; `undefined` where it does. */
export async function verifyDelivery(
  webhooks: WebhookDefinition,
  received: ReceivedDelivery,
): Promise<string | undefined> {
  if (webhooks.verify !== undefined) return webhooks.verify(received);
  const expected = Object.entries(await webhooks.sign(received));
  const missing = expected.find(([name]) => !received.headers.has(name));
  if (missing !== undefined) return `There is no header \`${missing[0]}\`.`;
  const wrong = expected.find(([name, value]) => received.headers.get(name) !== value);
  if (wrong === undefined) return undefined;
  return `The header \`${wrong[0]}\` is not what this body gives under this secret.`;
}
