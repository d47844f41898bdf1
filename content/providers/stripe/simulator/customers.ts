import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { fail, found, named } from './errors.ts';
import { emit, nowOf } from './events.ts';
import { objectReply } from './expand.ts';
import { changeMetadata, textOr } from './fields.ts';
import { listReply } from './lists.ts';
import { attachCard } from './payment-methods.ts';
import type { Customer, StripeState } from './state.ts';
import { testCards } from './test-cards.ts';

type StripeContext = HandlerContext<StripeState>;

/** Creating, showing, changing and listing customers. */
export const customerHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  PostCustomers(context) {
    const customer = createCustomer(context);
    const { payment_method: method } = context.body;
    if (method !== undefined) attachNew(context, customer, String(method));
    change(context, customer);
    context.state.customer.set(customer.id, customer);
    emit(context, 'customer.created', customer);
    return objectReply(context, customer);
  },
  GetCustomersCustomer: (context) => objectReply(context, found(context, 'customer')),
  PostCustomersCustomer(context) {
    const customer = found(context, 'customer');
    change(context, customer);
    emit(context, 'customer.updated', customer);
    return objectReply(context, customer);
  },
  GetCustomers(context) {
    const { email, test_clock: clock } = context.query;
    return listReply(context, context.state.customer.values(), (one) => {
      return (email === undefined || one.email === email) && (clock ?? null) === one.test_clock;
    });
  },
};

function createCustomer(context: StripeContext): Customer {
  const { test_clock: clock } = context.body;
  const testClock =
    clock === undefined ? null : named(context, 'test_clock', { id: clock, param: 'test_clock' }).id;
  const id = context.ids.next('cus_');
  return {
    id,
    object: 'customer',
    address: null,
    balance: 0,
    created: nowOf(context, testClock),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    email: null,
    invoice_prefix: id.slice(4, 12).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: textOr(context.body['tax_exempt'], 'none'),
    test_clock: testClock,
  };
}

function attachNew(context: StripeContext, customer: Customer, id: string): void {
  const card = testCards[id];
  if (card === undefined)
    fail(400, {
      code: 'resource_missing',
      message: `No such PaymentMethod: '${id}'`,
      param: 'payment_method',
    });
  attachCard(context, card, customer);
}

/** Takes over what the request says; an empty text unsets a field. */
function change(context: StripeContext, customer: Customer): void {
  const { body } = context;
  for (const field of ['description', 'email', 'name', 'phone'] as const) {
    if (body[field] !== undefined) customer[field] = textOr(body[field], null);
  }
  if (body['address'] !== undefined) customer['address'] = addressOf(body['address']);
  changeMetadata(customer, body['metadata']);
  changeInvoiceSettings(context, customer, body['invoice_settings']);
}

function addressOf(value: Json): Json {
  const empty = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return value === '' ? null : { ...empty, ...(value as JsonObject) };
}

function changeInvoiceSettings(context: StripeContext, customer: Customer, settings: Json | undefined): void {
  if (settings === undefined) return;
  const { default_payment_method: id, footer } = settings as JsonObject;
  if (footer !== undefined)
    customer.invoice_settings = { ...customer.invoice_settings, footer: textOr(footer, null) };
  if (id === undefined) return;
  const param = 'invoice_settings[default_payment_method]';
  const method = id === '' ? null : named(context, 'payment_method', { id, param });
  if (method !== null && method['customer'] !== customer.id) {
    const message = `The customer does not have a payment method with the ID ${method.id}.`;
    fail(400, { code: 'resource_missing', message, param });
  }
  customer.invoice_settings = { ...customer.invoice_settings, default_payment_method: method?.id ?? null };
}
