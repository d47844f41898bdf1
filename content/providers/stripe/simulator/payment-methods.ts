import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { fail, found, named } from './errors.ts';
import { emit, nowOf } from './events.ts';
import { objectReply } from './expand.ts';
import type { Customer, Stored, StripeState } from './state.ts';
import { type TestCard, testCardByLast4, testCards } from './test-cards.ts';

type StripeContext = HandlerContext<StripeState>;

/** Attaching and showing payment methods. Only the documented test payment methods exist. */
export const paymentMethodHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  GetPaymentMethodsPaymentMethod: (context) => objectReply(context, found(context, 'payment_method')),
  PostPaymentMethodsPaymentMethodAttach(context) {
    const customer = named(context, 'customer', { id: context.body['customer'], param: 'customer' });
    const id = context.path['payment_method'] ?? '';
    const card = testCards[id];
    const method = card === undefined ? found(context, 'payment_method') : undefined;
    return objectReply(context, card ? attachCard(context, card, customer) : reattach(method, customer));
  },
};

/** Makes a payment method of a test card for a customer; a card that cannot be attached is refused with 402. */
export function attachCard(context: StripeContext, card: TestCard, customer: Customer): Stored {
  if (card.decline !== undefined && card.isAttachable !== true) return fail(402, card.decline);
  const method = createPaymentMethod(context, card, customer);
  context.state.payment_method.set(method.id, method);
  emit(context, 'payment_method.attached', method);
  return method;
}

function reattach(method: Stored | undefined, customer: Customer): JsonObject {
  if (method !== undefined) method['customer'] = customer.id;
  return method ?? {};
}

function createPaymentMethod(context: StripeContext, card: TestCard, customer: Customer): Stored {
  const id = context.ids.next('pm_1', 23);
  return {
    id,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: emptyAddress, email: null, name: null, phone: null, tax_id: null },
    card: cardFields(card.last4),
    created: nowOf(context, customer.test_clock),
    customer: customer.id,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
}

const emptyAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

function cardFields(last4: string): Json {
  return {
    brand: 'visa',
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: null },
    country: 'US',
    display_brand: 'visa',
    exp_month: 12,
    exp_year: 2034,
    fingerprint: `simulated${last4}`,
    funding: 'credit',
    generated_from: null,
    last4,
    networks: { available: ['visa'], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

/** How a payment method that is charged behaves. */
export function cardOf(method: Stored): TestCard {
  const { last4 } = method['card'] as JsonObject;
  return testCardByLast4(last4) ?? { last4: String(last4) };
}
