import { defineSimulator } from '#simulator/define-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { accountHandlers } from './simulator/account.ts';
import { around, unexecuted } from './simulator/around.ts';
import { catalogHandlers } from './simulator/catalog.ts';
import { customerHandlers } from './simulator/customers.ts';
import { invalid } from './simulator/errors.ts';
import { customerOf } from './simulator/events.ts';
import { faults } from './simulator/faults.ts';
import { invoiceHandlers } from './simulator/invoice-handlers.ts';
import { paymentMethodHandlers } from './simulator/payment-methods.ts';
import { sign, verify } from './simulator/signature.ts';
import { createState, type StripeState } from './simulator/state.ts';
import { subscriptionHandlers } from './simulator/subscriptions.ts';
import { testClockHandlers } from './simulator/test-clocks.ts';
import { webhookEndpointHandlers } from './simulator/webhook-endpoints.ts';

/** The part of Stripe that a subscription billing guide uses. How it differs from Stripe stands in FIDELITY.md. */
export default defineSimulator<StripeState>({
  createState,
  handlers: {
    ...accountHandlers,
    ...catalogHandlers,
    ...customerHandlers,
    ...invoiceHandlers,
    ...paymentMethodHandlers,
    ...subscriptionHandlers,
    ...testClockHandlers,
    ...webhookEndpointHandlers,
  },
  around,
  invalid: (problems) => unexecuted(invalid(problems)),
  faults,
  errorCode(body) {
    const error = (body as JsonObject)['error'] as JsonObject | undefined;
    return error === undefined ? undefined : String(error['code'] ?? error['type']);
  },
  webhooks: {
    secretKey: 'STRIPE_WEBHOOK_SECRET',
    subjectOf: customerOf,
    sign,
    verify,
  },
});
