import type { Delivery } from '#simulator/delivery.ts';
import type { Refusal } from '../gateway/start-gateway.ts';
import type { Call } from './open-simulators.ts';
import type { TrackContext } from './track-context.ts';

/** What went over the wire while something ran. */
export interface Traffic {
  readonly calls: readonly Call[];
  readonly refusals: readonly Refusal[];
  readonly deliveries: readonly Delivery[];
}

/** Runs something, waits until the webhooks that it set off have arrived, and gives its result and traffic. */
export async function observe<T>(
  { simulators, gateway, deliveries }: TrackContext,
  action: () => Promise<T>,
): Promise<{ result: T; traffic: Traffic }> {
  const before = new Set<object>([
    ...simulators.calls().map(({ exchange }) => exchange),
    ...gateway.refusals,
    ...deliveries,
  ]);
  const result = await action();
  await simulators.settle();
  return {
    result,
    traffic: {
      calls: simulators.calls().filter(({ exchange }) => !before.has(exchange)),
      refusals: gateway.refusals.filter((refusal) => !before.has(refusal)),
      deliveries: deliveries.filter((delivery) => !before.has(delivery)),
    },
  };
}
