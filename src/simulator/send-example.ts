import type { DeliveryResult } from './delivery.ts';
import type { JsonObject } from './open-api.ts';
import { signDelivery } from './sign-delivery.ts';
import type { SendOptions, SimulatorOptions } from './simulator.ts';
import { tamperBody } from './tamper-body.ts';

/** Signs an event and delivers it. Throws when none is given and there is no example of that name. */
export async function sendExample(
  simulator: SimulatorOptions,
  event: string,
  options: SendOptions,
): Promise<DeliveryResult> {
  const { definition, clock, keys, deliver } = simulator;
  const payload = { ...(options.payload ?? exampleOf(simulator, event)), ...options.replace };
  const secret = options.secret ?? keys[definition.webhooks?.secretKey ?? ''] ?? '';
  const at = new Date(clock.now().getTime() - (options.ageInSeconds ?? 0) * 1000);
  const { webhooks } = definition;
  const delivery = await signDelivery({ webhooks, url: options.url, event, payload, secret, at });
  if (options.isTampered !== true) return deliver(delivery);
  return deliver({ ...delivery, body: tamperBody(delivery.body, delivery.id) });
}

function exampleOf({ events = {} }: SimulatorOptions, event: string): JsonObject {
  const example = Object.hasOwn(events, event) ? events[event] : undefined;
  if (example !== undefined) return example;
  throw new Error(`There is no example of "${event}", only of: ${Object.keys(events)}.`);
}
