import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { changeSubscription, endSubscription } from './change-subscription.ts';
import { createSubscription, itemOf } from './create-subscription.ts';
import { fail, found, named } from './errors.ts';
import { nowOf } from './events.ts';
import { objectReply } from './expand.ts';
import { changeMetadata, textOr } from './fields.ts';
import { listReply } from './lists.ts';
import { runDueWork } from './renewals.ts';
import type { StripeState, Subscription, SubscriptionItem } from './state.ts';

type StripeContext = HandlerContext<StripeState>;

/** Creating, showing, changing, canceling and listing subscriptions. */
export const subscriptionHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  PostSubscriptions(context) {
    const subscription = createSubscription(context);
    runDueWork(context, subscription.test_clock);
    return objectReply(context, subscription);
  },
  GetSubscriptionsSubscriptionExposedId: (context) => objectReply(context, found(context, 'subscription')),
  PostSubscriptionsSubscriptionExposedId(context) {
    const subscription = living(context);
    changeSubscription(context, subscription, () => change(context, subscription));
    runDueWork(context, subscription.test_clock);
    return objectReply(context, subscription);
  },
  DeleteSubscriptionsSubscriptionExposedId(context) {
    const subscription = living(context);
    const said = (context.body['cancellation_details'] ??
      context.query['cancellation_details'] ??
      {}) as JsonObject;
    subscription.cancellation_details = { ...subscription.cancellation_details, ...said };
    const at = nowOf(context, subscription.test_clock);
    endSubscription(context, subscription, { at, reason: 'cancellation_requested' });
    return objectReply(context, subscription);
  },
  GetSubscriptions(context) {
    const { customer, price, status, test_clock: clock } = context.query;
    return listReply(context, context.state.subscription.values(), (one) => {
      const isAsked =
        (customer === undefined || one.customer === customer) && (clock ?? one.test_clock) === one.test_clock;
      const hasPrice = price === undefined || one.items.data.some((item) => item.price.id === price);
      return isAsked && hasPrice && hasStatus(one, status);
    });
  },
};

/** Without a status, everything that is not canceled. */
function hasStatus({ status }: Subscription, asked: Json | undefined): boolean {
  const hasEnded = status === 'canceled' || status === 'incomplete_expired';
  if (asked === undefined) return status !== 'canceled';
  if (asked === 'all') return true;
  return asked === 'ended' ? hasEnded : asked === status;
}

/** A canceled subscription can be shown but not changed. */
function living(context: StripeContext): Subscription {
  const subscription = found(context, 'subscription');
  if (subscription.status !== 'canceled') return subscription;
  const message = `No such subscription: '${subscription.id}'`;
  return fail(404, { code: 'resource_missing', message, param: 'id' });
}

function change(context: StripeContext, subscription: Subscription): void {
  const { body } = context;
  changeMetadata(subscription, body['metadata']);
  if (body['description'] !== undefined) subscription['description'] = textOr(body['description'], null);
  if (body['default_payment_method'] !== undefined) changeMethod(context, subscription);
  if (body['trial_settings'] !== undefined) {
    subscription.trial_settings = body['trial_settings'] as Subscription['trial_settings'];
  }
  if (body['cancel_at_period_end'] !== undefined) scheduleCancel(context, subscription);
  if (body['trial_end'] !== undefined) moveTrialEnd(context, subscription);
  for (const item of (body['items'] ?? []) as readonly JsonObject[]) changeItem(context, subscription, item);
}

function changeMethod(context: StripeContext, subscription: Subscription): void {
  const { default_payment_method: id } = context.body;
  const param = 'default_payment_method';
  subscription.default_payment_method = id === '' ? null : named(context, 'payment_method', { id, param }).id;
}

function scheduleCancel(context: StripeContext, subscription: Subscription): void {
  const isScheduled = context.body['cancel_at_period_end'] === true;
  subscription.cancel_at_period_end = isScheduled;
  subscription.cancel_at = isScheduled ? (subscription.items.data[0]?.current_period_end ?? null) : null;
  subscription.canceled_at = isScheduled ? nowOf(context, subscription.test_clock) : null;
  const reason = isScheduled ? 'cancellation_requested' : null;
  subscription.cancellation_details = { ...subscription.cancellation_details, reason };
}

/** Only the end of a running trial can be moved; anything else would bill at once, which is not simulated. */
function moveTrialEnd(context: StripeContext, subscription: Subscription): void {
  if (subscription.status !== 'trialing')
    throw new Error('trial_end of a subscription that is not trialing is not simulated.');
  const { trial_end: end } = context.body;
  const at = end === 'now' ? nowOf(context, subscription.test_clock) : Number(end);
  subscription.trial_end = at;
  subscription.billing_cycle_anchor = at;
  for (const item of subscription.items.data) item.current_period_end = at;
  if (end === 'now') context.state.warned.add(subscription.id);
  else context.state.warned.delete(subscription.id);
}

function changeItem(context: StripeContext, subscription: Subscription, change: JsonObject): void {
  if (context.body['proration_behavior'] !== 'none') {
    throw new Error('Prorations are not simulated: change items with proration_behavior=none.');
  }
  const items = subscription.items.data;
  const index = items.findIndex((one) => one.id === change['id']);
  const old = items[index];
  if (change['id'] !== undefined && old === undefined) {
    fail(400, {
      code: 'resource_missing',
      message: `No such subscription_item: '${String(change['id'])}'`,
      param: 'items[0][id]',
    });
  }
  if (change['deleted'] === true) items.splice(index, 1);
  else
    items.splice(
      old === undefined ? items.length : index,
      1,
      mergeItem(context, subscription, { change, old }),
    );
}

function mergeItem(
  context: StripeContext,
  subscription: Subscription,
  { change, old }: { readonly change: JsonObject; readonly old: SubscriptionItem | undefined },
): SubscriptionItem {
  const [first] = subscription.items.data;
  const period = { start: first?.current_period_start ?? 0, end: first?.current_period_end ?? 0 };
  const price = change['price'] ?? old?.price.id;
  const quantity = change['quantity'] ?? old?.quantity;
  const source = { price, quantity, metadata: change['metadata'] ?? old?.['metadata'] };
  const created = itemOf(context, source, { subscription: subscription.id, period, index: 0 });
  return old === undefined ? created : { ...created, id: old.id, created: old.created };
}
