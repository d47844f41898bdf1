import type { Context } from '#simulator/define-simulator.ts';
import { changeSubscription } from './change-subscription.ts';
import type { ErrorFields } from './errors.ts';
import { emit } from './events.ts';
import { cardOf } from './payment-methods.ts';
import type { Invoice, Stored, StripeState, Subscription } from './state.ts';

type StripeContext = Context<StripeState>;

const day = 86_400;

/** How many times a renewal is tried by itself, three days apart. */
const attempts = 4;

/** What a subscription is paid with: its own payment method, else the customer's default. */
export function methodOf(state: StripeState, subscription: Subscription): Stored | undefined {
  const customer = state.customer.get(subscription.customer);
  const id = subscription.default_payment_method ?? customer?.invoice_settings.default_payment_method;
  return state.payment_method.get(id ?? '');
}

/** Why a charge would be refused; `undefined` when it would go through. */
export function declineOf(method: Stored | undefined): ErrorFields | undefined {
  return method === undefined ? noMethod : cardOf(method).decline;
}

/** The refusal when there is nothing to charge. */
export const noMethod: ErrorFields = {
  code: 'resource_missing',
  message: 'This customer has no attached payment source or default payment method.',
};

/** Charges an open invoice and tells the consequences. Gives why it was refused, if it was. */
export function chargeInvoice(
  context: StripeContext,
  invoice: Invoice,
  payment: {
    readonly method: Stored | undefined;
    readonly at: number;
    readonly decline?: ErrorFields | undefined;
  },
): ErrorFields | undefined {
  const decline = invoice.total === 0 ? undefined : (payment.decline ?? declineOf(payment.method));
  if (decline === undefined) succeed(context, invoice, payment.at);
  else refuse(context, invoice, payment.at);
  return decline;
}

function succeed(context: StripeContext, invoice: Invoice, at: number): void {
  Object.assign(invoice, {
    status: 'paid',
    amount_paid: invoice.total,
    amount_remaining: 0,
    attempt_count: invoice.attempt_count + 1,
    attempted: true,
    next_payment_attempt: null,
    status_transitions: { ...invoice.status_transitions, paid_at: at },
  });
  context.state.balance.amount += invoice.total;
  emit(context, 'invoice.paid', invoice);
  emit(context, 'invoice.payment_succeeded', invoice);
  setStatus(context, invoice, { from: ['incomplete', 'past_due'], to: 'active' });
}

function refuse(context: StripeContext, invoice: Invoice, at: number): void {
  const isRenewal = invoice.billing_reason === 'subscription_cycle';
  const count = invoice.attempt_count + 1;
  Object.assign(invoice, {
    attempt_count: count,
    attempted: true,
    next_payment_attempt: isRenewal && count < attempts ? at + 3 * day : null,
  });
  emit(context, 'invoice.payment_failed', invoice);
  if (isRenewal) setStatus(context, invoice, { from: ['active'], to: 'past_due' });
}

function setStatus(
  context: StripeContext,
  invoice: Invoice,
  change: { readonly from: readonly Subscription['status'][]; readonly to: Subscription['status'] },
): void {
  const subscription = context.state.subscription.get(invoice.parent.subscription_details.subscription);
  if (subscription === undefined || !change.from.includes(subscription.status)) return;
  const customer = context.state.customer.get(subscription.customer);
  if (customer !== undefined) customer.delinquent = change.to === 'past_due';
  changeSubscription(context, subscription, () => {
    subscription.status = change.to;
  });
}
