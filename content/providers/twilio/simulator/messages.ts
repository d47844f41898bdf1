import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import type { Json } from '#simulator/open-api.ts';
import { createMessage } from './create-message.ts';
import { found } from './errors.ts';
import { pageFields, pageOf } from './lists.ts';
import { type Message, type TwilioState, uriOf } from './state.ts';
import { rfc2822Date } from './values.ts';

/** Sending, showing, listing, redacting, canceling and deleting messages. */
export const messageHandlers: Readonly<Record<string, Handler<TwilioState>>> = {
  CreateMessage: createMessage,
  ListMessage(context) {
    const { query, state, path } = context;
    const all = Array.from(state.message.values())
      .reverse()
      .filter((message) => isAsked(message, query));
    const page = pageOf(context, all);
    const uri = uriOf(path['AccountSid'] ?? '', 'Messages');
    return { status: 200, body: { messages: [...page.items], ...pageFields(page, uri) } };
  },
  FetchMessage: (context) => ({ status: 200, body: found(context, 'message') }),
  UpdateMessage(context) {
    const message = found(context, 'message');
    update(context, message);
    return { status: 200, body: message };
  },
  DeleteMessage(context) {
    context.state.message.delete(found(context, 'message').sid);
    return { status: 204, body: null };
  },
};

function isAsked(message: Message, query: Readonly<Record<string, Json | undefined>>): boolean {
  const { To: to, From: from } = query;
  const day = message.date_sent === null ? '' : new Date(message.date_sent).toISOString();
  const before = query['DateSent<'];
  const after = query['DateSent>'];
  return (
    (to === undefined || message.to === to) &&
    (from === undefined || message.from === from) &&
    isOn(day, query['DateSent']) &&
    (before === undefined || (day !== '' && (isOn(day, before) || day < String(before)))) &&
    (after === undefined || (day !== '' && (isOn(day, after) || day > String(after))))
  );
}

/** Whether an instant falls on a day, or in a second. */
function isOn(instant: string, asked: Json | undefined): boolean {
  return (
    asked === undefined || (instant !== '' && instant.startsWith(String(asked).replace(/(?:\.\d+)?Z$/, '')))
  );
}

/** An empty `Body` redacts; a scheduled message can be canceled. */
function update({ body, clock }: HandlerContext<TwilioState>, message: Message): void {
  if (body['Status'] !== undefined && message.status !== 'scheduled') {
    throw new Error(
      `What Twilio answers when a message that is ${message.status} is canceled is not simulated.`,
    );
  }
  if (body['Status'] !== undefined) message.status = 'canceled';
  if (body['Body'] !== undefined) message.body = '';
  message.date_updated = rfc2822Date(clock.now());
}
