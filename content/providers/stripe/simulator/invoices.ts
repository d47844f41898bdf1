import type { Context } from '#simulator/define-simulator.ts';
import type { Json } from '#simulator/open-api.ts';
import { emit } from './events.ts';
import type { Customer, Invoice, StripeState, Subscription, SubscriptionItem } from './state.ts';

type StripeContext = Context<StripeState>;

/** What an invoice is made for. */
export interface Billing {
  readonly subscription: Subscription;
  readonly reason: 'subscription_create' | 'subscription_cycle';
  /** Seconds since 1970. */
  readonly at: number;
  /** A trial costs nothing. */
  readonly isTrial: boolean;
  /** A renewal stays a draft for an hour. */
  readonly finalizesAt: number | null;
}

/** Makes the draft invoice of a subscription's present period. Nothing is told yet. */
export function draftInvoice(context: StripeContext, billing: Billing): Invoice {
  const { subscription, reason, at, finalizesAt } = billing;
  const customer = context.state.customer.get(subscription.customer);
  const id = context.ids.next('in_1', 23);
  const lines = subscription.items.data.map((item) => lineOf(context, item, { invoice: id, billing }));
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  const period =
    reason === 'subscription_create' ? at : (subscription.items.data[0]?.current_period_start ?? at);
  const invoice: Invoice = {
    ...emptyInvoice,
    ...customerFields(customer),
    id,
    created: at,
    amount_due: total,
    amount_remaining: total,
    automatically_finalizes_at: finalizesAt,
    billing_reason: reason,
    currency: subscription['currency'],
    customer: subscription.customer,
    effective_at: null,
    lines: { object: 'list', data: lines, has_more: false, url: `/v1/invoices/${id}/lines` },
    parent: {
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
      type: 'subscription_details',
    },
    period_end: at,
    period_start: period,
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: subscription.test_clock,
    total,
    total_excluding_tax: total,
  };
  context.state.invoice.set(id, invoice);
  subscription.latest_invoice = id;
  return invoice;
}

/** Opens a draft: it gets a number and can be paid. */
export function finalizeInvoice(context: StripeContext, invoice: Invoice, at: number): void {
  const customer = context.state.customer.get(invoice.customer);
  const sequence = customer?.next_invoice_sequence ?? 1;
  if (customer !== undefined) customer.next_invoice_sequence = sequence + 1;
  Object.assign(invoice, {
    status: 'open',
    number: `${customer?.invoice_prefix ?? ''}-${String(sequence).padStart(4, '0')}`,
    automatically_finalizes_at: null,
    effective_at: at,
    ending_balance: 0,
    hosted_invoice_url: `https://invoice.stripe.com/i/simulated/${invoice.id}`,
    invoice_pdf: `https://pay.stripe.com/invoice/simulated/${invoice.id}/pdf`,
    status_transitions: { ...invoice.status_transitions, finalized_at: at },
  });
  emit(context, 'invoice.finalized', invoice);
}

function customerFields(customer: Customer | undefined) {
  return {
    customer_address: customer?.['address'] ?? null,
    customer_email: customer?.email ?? null,
    customer_name: customer?.name ?? null,
    customer_phone: customer?.['phone'] ?? null,
    customer_tax_exempt: customer?.['tax_exempt'] ?? null,
  };
}

interface LineSource {
  readonly invoice: string;
  readonly billing: Billing;
}

function lineOf(context: StripeContext, item: SubscriptionItem, source: LineSource) {
  const { subscription, isTrial } = source.billing;
  const { price, quantity } = item;
  const amount = isTrial ? 0 : price.unit_amount * quantity;
  return {
    id: context.ids.next('il_1', 23),
    object: 'line_item',
    amount,
    currency: price.currency,
    description: describeLine(context, item, isTrial),
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice: source.invoice,
    livemode: false,
    metadata: subscription.metadata,
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: false,
        proration_details: { credited_items: null },
        subscription: subscription.id,
        subscription_item: item.id,
      },
      type: 'subscription_item_details',
    },
    period: { end: item.current_period_end, start: item.current_period_start },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: price.id, product: price.product },
      type: 'price_details',
      unit_amount_decimal: isTrial ? '0' : String(price.unit_amount),
    },
    quantity,
    quantity_decimal: String(quantity),
    subscription: subscription.id,
    subtotal: amount,
    taxes: [],
  };
}

function describeLine(context: StripeContext, item: SubscriptionItem, isTrial: boolean): string {
  const name = String(context.state.product.get(item.price.product)?.['name'] ?? item.price.product);
  if (isTrial) return `Trial period for ${name}`;
  const amount = (item.price.unit_amount / 100).toFixed(2);
  return `${item.quantity} × ${name} (at ${amount} ${item.price.currency.toUpperCase()} / ${item.price.recurring?.interval})`;
}

const emptyInvoice = {
  object: 'invoice',
  account_country: 'US',
  account_name: null,
  account_tax_ids: null,
  amount_overpaid: 0,
  amount_paid: 0,
  amount_shipping: 0,
  application: null,
  attempt_count: 0,
  attempted: false,
  auto_advance: true,
  automatic_tax: {
    disabled_reason: null,
    enabled: false,
    liability: null,
    provider: null,
    status: null,
  } as Json,
  collection_method: 'charge_automatically',
  custom_fields: null,
  customer_account: null,
  customer_shipping: null,
  customer_tax_ids: [],
  default_payment_method: null,
  default_source: null,
  default_tax_rates: [],
  description: null,
  discounts: [],
  due_date: null,
  ending_balance: null,
  footer: null,
  from_invoice: null,
  hosted_invoice_url: null,
  invoice_pdf: null,
  issuer: { type: 'self' },
  last_finalization_error: null,
  latest_revision: null,
  livemode: false,
  metadata: {},
  next_payment_attempt: null,
  number: null,
  on_behalf_of: null,
  payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  starting_balance: 0,
  statement_descriptor: null,
  status: 'draft' as const,
  status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
  total_discount_amounts: [],
  total_pretax_credit_amounts: [],
  total_taxes: [],
  webhooks_delivered_at: null,
};
