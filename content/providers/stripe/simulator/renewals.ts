import type { Context } from '#simulator/define-simulator.ts';
import { changeSubscription, endSubscription } from './change-subscription.ts';
import { emit, nowOf } from './events.ts';
import { draftInvoice, finalizeInvoice } from './invoices.ts';
import { chargeInvoice, methodOf } from './payments.ts';
import { periodEnd } from './periods.ts';
import type { Invoice, Stored, StripeState, Subscription } from './state.ts';

type StripeContext = Context<StripeState>;

/** Something that time brings about. */
interface Due {
  readonly at: number;
  run(at: number): void;
}

const hour = 3_600;
const day = 24 * hour;

/** Does everything that is due on a test clock, or off all of them, in the order of time. */
export function runDueWork(context: StripeContext, testClock: string | null = null): void {
  const until = nowOf(context, testClock);
  for (
    let due = nextDue(context, testClock);
    due !== undefined && due.at <= until;
    due = nextDue(context, testClock)
  ) {
    due.run(due.at);
  }
}

/** Moves a test clock on, stopping at every instant at which something is due. */
export function advanceTestClock(
  context: StripeContext,
  clock: { id: string; frozen_time: number },
  to: number,
): void {
  for (
    let due = nextDue(context, clock.id);
    due !== undefined && due.at <= to;
    due = nextDue(context, clock.id)
  ) {
    clock.frozen_time = Math.max(clock.frozen_time, due.at);
    due.run(due.at);
  }
  clock.frozen_time = to;
}

function nextDue(context: StripeContext, testClock: string | null): Due | undefined {
  const isOnClock = (one: Stored) => one['test_clock'] === testClock;
  const subscriptions = Array.from(context.state.subscription.values()).filter(isOnClock);
  const invoices = Array.from(context.state.invoice.values()).filter(isOnClock);
  const work = [
    ...subscriptions.flatMap((one) => workOfSubscription(context, one)),
    ...invoices.flatMap((one) => workOfInvoice(context, one)),
  ];
  return work.sort((a, b) => a.at - b.at)[0];
}

function workOfSubscription(context: StripeContext, subscription: Subscription): Due[] {
  const { id, status, trial_end: trialEnd, items, created } = subscription;
  if (status === 'incomplete') return [{ at: created + 23 * hour, run: () => expire(context, subscription) }];
  if (status !== 'trialing' && status !== 'active' && status !== 'past_due') return [];
  const renewal = {
    at: items.data[0]?.current_period_end ?? Infinity,
    run: (at: number) => renew(context, subscription, at),
  };
  if (status !== 'trialing' || trialEnd === null || context.state.warned.has(id)) return [renewal];
  const run = () => warn(context, subscription);
  return [{ at: Math.min(Math.max(created, trialEnd - 3 * day), renewal.at), run }, renewal];
}

function workOfInvoice(context: StripeContext, invoice: Invoice): Due[] {
  const { automatically_finalizes_at: finalizes, next_payment_attempt: attempt, status } = invoice;
  if (status === 'draft' && finalizes !== null) {
    const run = (at: number) => {
      finalizeInvoice(context, invoice, at);
      charge(context, invoice, at);
    };
    return [{ at: finalizes, run }];
  }
  if (status !== 'open' || attempt === null) return [];
  return [{ at: attempt, run: (at) => charge(context, invoice, at) }];
}

function charge(context: StripeContext, invoice: Invoice, at: number): void {
  const subscription = context.state.subscription.get(invoice.parent.subscription_details.subscription);
  if (subscription === undefined || subscription.status === 'canceled') {
    invoice.next_payment_attempt = null;
    return;
  }
  chargeInvoice(context, invoice, { method: methodOf(context.state, subscription), at });
}

function warn(context: StripeContext, subscription: Subscription): void {
  context.state.warned.add(subscription.id);
  emit(context, 'customer.subscription.trial_will_end', subscription);
}

function renew(context: StripeContext, subscription: Subscription, at: number): void {
  const reason = reasonToEnd(context, subscription);
  if (reason === undefined) bill(context, subscription, at);
  else endSubscription(context, subscription, { at, reason });
}

/** Why a subscription ends with its period; `undefined` when it goes on. */
function reasonToEnd(
  context: StripeContext,
  subscription: Subscription,
): 'cancellation_requested' | null | undefined {
  if (subscription.cancel_at_period_end) return 'cancellation_requested';
  const { missing_payment_method: without } = subscription.trial_settings.end_behavior;
  const hasMethod = methodOf(context.state, subscription) !== undefined;
  return subscription.status === 'trialing' && without === 'cancel' && !hasMethod ? null : undefined;
}

function bill(context: StripeContext, subscription: Subscription, at: number): void {
  let invoice: Invoice | undefined;
  changeSubscription(context, subscription, () => {
    invoice = startPeriod(context, subscription, at);
  });
  if (invoice !== undefined) emit(context, 'invoice.created', invoice);
}

function startPeriod(context: StripeContext, subscription: Subscription, at: number): Invoice {
  for (const item of subscription.items.data) {
    const recurring = item.price.recurring ?? {
      interval: 'month',
      interval_count: 1,
      trial_period_days: null,
    };
    item.current_period_start = at;
    item.current_period_end = periodEnd(subscription.billing_cycle_anchor, at, recurring);
  }
  if (subscription.status === 'trialing') subscription.status = 'active';
  const reason = 'subscription_cycle';
  return draftInvoice(context, { subscription, reason, at, isTrial: false, finalizesAt: at + hour });
}

/** A first invoice that stays unpaid for 23 hours is voided, and its subscription is over. */
function expire(context: StripeContext, subscription: Subscription): void {
  const invoice = context.state.invoice.get(subscription.latest_invoice ?? '');
  if (invoice !== undefined) {
    invoice.status = 'void';
    emit(context, 'invoice.voided', invoice);
  }
  changeSubscription(context, subscription, () => {
    subscription.status = 'incomplete_expired';
  });
}
