import type { DeliveryResult } from './delivery.ts';
import { signDelivery } from './sign-delivery.ts';
import type { SendOptions, SimulatorOptions } from './simulator.ts';

/** Signs an example event and delivers it. Throws when there is no example of that name. */
export async function sendExample(
  simulator: SimulatorOptions,
  event: string,
  options: SendOptions,
): Promise<DeliveryResult> {
  const { definition, clock, keys, deliver, events = {} } = simulator;
  const example = Object.hasOwn(events, event) ? events[event] : undefined;
  if (example === undefined)
    throw new Error(`There is no example of "${event}", only of: ${Object.keys(events)}.`);
  const payload = { ...example, ...options.replace };
  const secret = options.secret ?? keys[definition.webhooks?.secretKey ?? ''] ?? '';
  const at = new Date(clock.now().getTime() - (options.ageInSeconds ?? 0) * 1000);
  const { webhooks } = definition;
  const delivery = await signDelivery({ webhooks, url: options.url, event, payload, secret, at });
  return deliver(options.isTampered ? { ...delivery, body: `${delivery.body} ` } : delivery);
}
