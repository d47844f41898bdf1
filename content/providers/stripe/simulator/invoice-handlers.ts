import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import { fail, found } from './errors.ts';
import { nowOf } from './events.ts';
import { objectReply } from './expand.ts';
import { textOr } from './fields.ts';
import { listReply } from './lists.ts';
import { chargeInvoice, declineOf, methodOf, noMethod } from './payments.ts';
import type { Invoice, Stored, StripeState } from './state.ts';
import { testCards } from './test-cards.ts';

type StripeContext = HandlerContext<StripeState>;

/** Showing, listing and paying invoices. */
export const invoiceHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  GetInvoicesInvoice: (context) => objectReply(context, found(context, 'invoice')),
  GetInvoices(context) {
    const { customer, status, subscription } = context.query;
    return listReply(context, context.state.invoice.values(), (one) => {
      const { subscription: own } = one.parent.subscription_details;
      const isOf = (customer ?? one.customer) === one.customer && (subscription ?? own) === own;
      return isOf && (status ?? one.status) === one.status;
    });
  },
  PostInvoicesInvoicePay(context) {
    const invoice = found(context, 'invoice');
    if (invoice.status === 'paid') fail(400, { message: 'Invoice is already paid' });
    if (invoice.status !== 'open')
      fail(400, { message: `An invoice that is ${invoice.status} cannot be paid.` });
    pay(context, invoice);
    return objectReply(context, invoice);
  },
};

function pay(context: StripeContext, invoice: Invoice): void {
  const asked = textOr(context.body['payment_method'], undefined);
  const unattached = testCards[asked ?? ''];
  const method = unattached === undefined ? methodToCharge(context, invoice, asked) : undefined;
  const decline = unattached === undefined ? declineOf(method) : (unattached.decline ?? notAttached(asked));
  if (decline?.type !== 'card_error' && decline !== undefined) fail(400, decline);
  const at = nowOf(context, invoice.test_clock);
  const refusal = chargeInvoice(context, invoice, { method, at, decline });
  if (refusal !== undefined) fail(402, refusal);
}

/** What a test payment method that works, but belongs to nobody, is answered with. */
function notAttached(id: string | undefined) {
  return {
    ...noMethod,
    message: `The customer does not have a payment method with the ID ${id}.`,
    param: 'payment_method',
  };
}

function methodToCharge(
  context: StripeContext,
  invoice: Invoice,
  asked: string | undefined,
): Stored | undefined {
  const { state } = context;
  if (asked === undefined) {
    const subscription = state.subscription.get(invoice.parent.subscription_details.subscription);
    return subscription && methodOf(state, subscription);
  }
  const method = state.payment_method.get(asked);
  if (method?.['customer'] === invoice.customer) return method;
  return fail(400, notAttached(asked));
}
