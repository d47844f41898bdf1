import type { Handler } from '#simulator/define-simulator.ts';
import type { Json } from '#simulator/open-api.ts';
import { found } from './errors.ts';
import { objectReply } from './expand.ts';
import { listReply } from './lists.ts';
import type { StripeEvent, StripeState } from './state.ts';

/** The balance, and the record of events. */
export const accountHandlers: Readonly<Record<string, Handler<StripeState>>> = {
  GetBalance(context) {
    const funds = (amount: number) => [{ amount, currency: 'usd', source_types: { card: amount } }];
    const { amount } = context.state.balance;
    return objectReply(context, {
      object: 'balance',
      available: funds(0),
      livemode: false,
      pending: funds(amount),
    });
  },
  GetEvents(context) {
    const { delivery_success: isDelivered, type, types } = context.query;
    return listReply(context, context.state.event.values(), (event) => {
      const hasOutcome = isDelivered === undefined || isDelivered === (event.pending_webhooks === 0);
      return (
        hasOutcome &&
        matchesType(event, type) &&
        (types === undefined || (types as Json[]).includes(event.type))
      );
    });
  },
  GetEventsId: (context) => objectReply(context, found(context, 'event')),
};

/** A type may end in `*`: `invoice.*`. */
function matchesType(event: StripeEvent, type: Json | undefined): boolean {
  if (typeof type !== 'string') return true;
  return type.endsWith('*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type;
}
