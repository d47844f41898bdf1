import type { Reply } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';

/** The API version that every object of this simulator has the shape of. */
export const apiVersion = '2026-10-28.endive';

/** What every stored object has. */
export type Stored = { id: string; object: string; created: number; [field: string]: Json | undefined };

/** A customer, as far as the simulator works with it. */
export type Customer = Stored & {
  email: string | null;
  name: string | null;
  delinquent: boolean;
  currency: string | null;
  next_invoice_sequence: number;
  invoice_prefix: string;
  invoice_settings: JsonObject & { default_payment_method: string | null };
  test_clock: string | null;
};

/** How often a price recurs. */
export type Recurring = { interval: string; interval_count: number; trial_period_days: number | null };

/** A price. */
export type Price = Stored & {
  active: boolean;
  currency: string;
  lookup_key: string | null;
  product: string;
  recurring: (JsonObject & Recurring) | null;
  unit_amount: number;
};

/** One price in a subscription, with the period that is paid for. */
export type SubscriptionItem = Stored & {
  current_period_start: number;
  current_period_end: number;
  price: Price;
  quantity: number;
};

/** A subscription. */
export type Subscription = Stored & {
  billing_cycle_anchor: number;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  cancellation_details: JsonObject;
  customer: string;
  default_payment_method: string | null;
  ended_at: number | null;
  items: { object: 'list'; data: SubscriptionItem[]; has_more: boolean; url: string };
  latest_invoice: string | null;
  metadata: JsonObject;
  status: 'incomplete' | 'incomplete_expired' | 'trialing' | 'active' | 'past_due' | 'canceled';
  test_clock: string | null;
  trial_end: number | null;
  trial_settings: { end_behavior: { missing_payment_method: string } };
};

/** An invoice. */
export type Invoice = Stored & {
  amount_due: number;
  amount_paid: number;
  amount_remaining: number;
  attempt_count: number;
  attempted: boolean;
  auto_advance: boolean;
  automatically_finalizes_at: number | null;
  billing_reason: string;
  customer: string;
  next_payment_attempt: number | null;
  parent: {
    quote_details: null;
    subscription_details: { metadata: JsonObject; subscription: string };
    type: string;
  };
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';
  status_transitions: JsonObject;
  test_clock: string | null;
  total: number;
};

/** A webhook endpoint; its secret is kept apart, because it is shown only once. */
export type WebhookEndpoint = Stored & { enabled_events: readonly string[]; status: string; url: string };

/** A test clock. */
export type TestClock = Stored & { frozen_time: number; status: string };

/** An event as it is recorded; `pending_webhooks` counts the endpoints that have not taken it. */
export type StripeEvent = Stored & { type: string; pending_webhooks: number; data: JsonObject };

/** Everything that the simulator remembers. Maps keep the order of creation. */
export interface StripeState {
  readonly customer: Map<string, Customer>;
  readonly product: Map<string, Stored>;
  readonly price: Map<string, Price>;
  readonly payment_method: Map<string, Stored>;
  readonly subscription: Map<string, Subscription>;
  readonly invoice: Map<string, Invoice>;
  readonly webhook_endpoint: Map<string, WebhookEndpoint>;
  readonly test_clock: Map<string, TestClock>;
  readonly event: Map<string, StripeEvent>;
  /** The secrets of webhook endpoints, by the endpoint's id. */
  readonly secrets: Map<string, string>;
  /** By idempotency key: what was asked, and what was answered (`undefined` while that is not over). */
  readonly idempotency: Map<string, { readonly fingerprint: string; reply: Reply | undefined }>;
  /** Subscriptions whose trial_will_end was sent. */
  readonly warned: Set<string>;
  readonly balance: { amount: number };
}

/** The kinds of objects that have ids and can be looked up. */
export type Kind = Exclude<keyof StripeState, 'secrets' | 'idempotency' | 'warned' | 'balance'>;

/** An account in which nothing has happened yet. */
export function createState(): StripeState {
  return {
    customer: new Map(),
    product: new Map(),
    price: new Map(),
    payment_method: new Map(),
    subscription: new Map(),
    invoice: new Map(),
    webhook_endpoint: new Map(),
    test_clock: new Map(),
    event: new Map(),
    secrets: new Map(),
    idempotency: new Map(),
    warned: new Set(),
    balance: { amount: 0 },
  };
}
