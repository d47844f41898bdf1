import type { Context } from '#simulator/define-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { emit } from './events.ts';
import type { StripeState, Subscription } from './state.ts';

/** Changes a subscription and tells it, with the former values of what changed; says nothing if nothing did. */
export function changeSubscription(
  context: Context<StripeState>,
  subscription: Subscription,
  change: () => void,
): void {
  const before = structuredClone(subscription);
  change();
  const previous = formerValues(before, subscription);
  if (Object.keys(previous).length > 0)
    emit(context, 'customer.subscription.updated', subscription, previous);
}

/** Ends a subscription: it is canceled for good. */
export function endSubscription(
  context: Context<StripeState>,
  subscription: Subscription,
  end: { readonly at: number; readonly reason: 'cancellation_requested' | 'payment_failed' | null },
): void {
  subscription.status = 'canceled';
  subscription.ended_at = end.at;
  subscription.canceled_at ??= end.at;
  subscription.cancellation_details = { ...subscription.cancellation_details, reason: end.reason };
  emit(context, 'customer.subscription.deleted', subscription);
}

function formerValues(before: JsonObject, after: JsonObject): JsonObject {
  const changed = Object.entries(before).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(changed);
}
