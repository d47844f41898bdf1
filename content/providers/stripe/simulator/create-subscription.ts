import type { HandlerContext } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { fail, named } from './errors.ts';
import { emit, nowOf } from './events.ts';
import { changeMetadata, textOr } from './fields.ts';
import { draftInvoice, finalizeInvoice } from './invoices.ts';
import { chargeInvoice, declineOf, methodOf, noMethod } from './payments.ts';
import { periodEnd } from './periods.ts';
import type { Customer, Price, StripeState, Subscription, SubscriptionItem } from './state.ts';

type StripeContext = HandlerContext<StripeState>;

/** A stretch of time, in seconds since 1970. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** Creates a subscription, bills its first period and tells it. Nothing is left behind when it is refused. */
export function createSubscription(context: StripeContext): Subscription {
  const customer = named(context, 'customer', { id: context.body['customer'], param: 'customer' });
  const subscription = draftSubscription(context, customer);
  const behavior = textOr(context.body['payment_behavior'], 'allow_incomplete');
  const isTrial = subscription.status === 'trialing';
  const decline = isTrial ? undefined : declineOf(methodOf(context.state, subscription));
  if (decline === noMethod && behavior !== 'default_incomplete') fail(400, decline);
  if (decline !== undefined && behavior === 'error_if_incomplete') fail(402, decline);
  const isCharged = isTrial || behavior !== 'default_incomplete';
  if (!isTrial) subscription.status = decline === undefined && isCharged ? 'active' : 'incomplete';
  context.state.subscription.set(subscription.id, subscription);
  customer.currency ??= String(subscription['currency']);
  bill(context, subscription, isCharged);
  return subscription;
}

function bill(context: StripeContext, subscription: Subscription, isCharged: boolean): void {
  const at = subscription.created;
  const isTrial = subscription.status === 'trialing';
  const reason = 'subscription_create';
  const invoice = draftInvoice(context, { subscription, reason, at, isTrial, finalizesAt: null });
  emit(context, 'customer.subscription.created', subscription);
  emit(context, 'invoice.created', invoice);
  finalizeInvoice(context, invoice, at);
  if (isCharged || invoice.total === 0)
    chargeInvoice(context, invoice, { method: methodOf(context.state, subscription), at });
}

function draftSubscription(context: StripeContext, customer: Customer): Subscription {
  const { body } = context;
  const created = nowOf(context, customer.test_clock);
  const id = context.ids.next('sub_1', 23);
  const items = body['items'] as readonly JsonObject[];
  const trialEnd = trialEndOf(body, created);
  const prices = items.map((item, index) => recurringPrice(context, item['price'], index));
  const first = prices[0]?.recurring ?? { interval: 'month', interval_count: 1, trial_period_days: null };
  const period = { start: created, end: trialEnd ?? periodEnd(created, created, first) };
  const data = items.map((item, index) => itemOf(context, item, { subscription: id, period, index }));
  const subscription: Subscription = {
    ...emptySubscription,
    id,
    created,
    billing_cycle_anchor: trialEnd ?? created,
    currency: prices[0]?.currency ?? 'usd',
    customer: customer.id,
    default_payment_method: ownMethod(context, customer),
    description: textOr(body['description'], null),
    items: { object: 'list', data, has_more: false, url: `/v1/subscription_items?subscription=${id}` },
    metadata: {},
    payment_settings: { ...emptySubscription.payment_settings, ...(body['payment_settings'] as JsonObject) },
    start_date: created,
    status: trialEnd === null ? 'active' : 'trialing',
    test_clock: customer.test_clock,
    trial_end: trialEnd,
    trial_start: trialEnd === null ? null : created,
    ...cancelFields(body, { now: created, end: period.end }),
  };
  if (body['trial_settings'] !== undefined)
    subscription.trial_settings = body['trial_settings'] as typeof subscription.trial_settings;
  changeMetadata(subscription, body['metadata']);
  return subscription;
}

function cancelFields(body: JsonObject, times: { readonly now: number; readonly end: number }) {
  if (body['cancel_at_period_end'] !== true) return {};
  return { cancel_at_period_end: true, cancel_at: times.end, canceled_at: times.now };
}

function trialEndOf(body: JsonObject, created: number): number | null {
  const { trial_end: end, trial_period_days: days } = body;
  if (typeof end === 'number') return end;
  return typeof days === 'number' ? created + days * 86_400 : null;
}

/** A payment method of its own must belong to the customer already. */
function ownMethod(context: StripeContext, customer: Customer): string | null {
  const id = textOr(context.body['default_payment_method'], null);
  if (id === null) return null;
  const method = context.state.payment_method.get(id);
  if (method?.['customer'] === customer.id) return id;
  const message = `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`;
  return fail(400, { code: 'resource_missing', message, param: 'default_payment_method' });
}

function recurringPrice(context: StripeContext, id: Json | undefined, index: number): Price {
  const param = `items[${index}][price]`;
  const price = named(context, 'price', { id, param });
  if (price.recurring !== null) return price;
  const message = `The price specified is set to type=one_time but this field only accepts prices with type=recurring.`;
  return fail(400, { message, param });
}

/** One price of a subscription. Throws 400 when the price does not exist or does not recur. */
export function itemOf(
  context: StripeContext,
  item: JsonObject,
  place: { readonly subscription: string; readonly period: Period; readonly index: number },
): SubscriptionItem {
  const price = recurringPrice(context, item['price'], place.index);
  return {
    id: context.ids.next('si_'),
    object: 'subscription_item',
    billing_thresholds: null,
    created: place.period.start,
    current_period_end: place.period.end,
    current_period_start: place.period.start,
    current_trial: null,
    discounts: [],
    metadata: item['metadata'] ?? {},
    plan: planOf(price),
    price: structuredClone(price),
    quantity: typeof item['quantity'] === 'number' ? item['quantity'] : 1,
    subscription: place.subscription,
    tax_rates: [],
  };
}

/** The price once more, in the older shape that subscriptions still carry. */
function planOf(price: Price): JsonObject {
  const { id, active, unit_amount: amount, created, currency, product, recurring } = price;
  return {
    id,
    object: 'plan',
    active,
    amount,
    amount_decimal: String(amount),
    billing_scheme: 'per_unit',
    created,
    currency,
    interval: recurring?.interval,
    interval_count: recurring?.interval_count,
    livemode: false,
    metadata: (price['metadata'] ?? {}) as JsonObject,
    meter: null,
    nickname: price['nickname'] ?? null,
    product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: recurring?.trial_period_days,
    usage_type: 'licensed',
  };
}

const emptySubscription = {
  object: 'subscription',
  application: null,
  application_fee_percent: null,
  automatic_tax: { disabled_reason: null, enabled: false, liability: null },
  billing_cycle_anchor_config: null,
  billing_mode: { type: 'classic' },
  billing_schedules: [],
  billing_thresholds: null,
  cancel_at: null,
  cancel_at_period_end: false,
  canceled_at: null,
  cancellation_details: { comment: null, feedback: null, reason: null },
  collection_method: 'charge_automatically',
  customer_account: null,
  days_until_due: null,
  default_source: null,
  default_tax_rates: [],
  discounts: [],
  ended_at: null,
  invoice_settings: {
    account_tax_ids: null,
    custom_fields: null,
    description: null,
    footer: null,
    issuer: { type: 'self' },
  },
  latest_invoice: null,
  livemode: false,
  managed_payments: null,
  next_pending_invoice_item_invoice: null,
  on_behalf_of: null,
  pause_collection: null,
  payment_settings: {
    payment_method_options: null,
    payment_method_types: null,
    save_default_payment_method: 'off',
  },
  pending_invoice_item_interval: null,
  pending_setup_intent: null,
  pending_update: null,
  schedule: null,
  transfer_data: null,
  trial_settings: { end_behavior: { missing_payment_method: 'create_invoice' } },
};
