import type { Context } from '#simulator/define-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { raiseAlert } from './alerts.ts';
import { newMessage } from './new-message.ts';
import { keepOptOut, type OptOutType, optOutKey, optOutTypeOf, serviceOf } from './opt-outs.ts';
import { sendMessage } from './send.ts';
import type { Message, TwilioState } from './state.ts';
import { type ReplyMessage, readAnswer } from './twiml.ts';
import { sendWebhook } from './webhooks.ts';

type TwilioContext = Context<TwilioState>;

/** A text that a handset has written to a number of the account. */
export interface InboundText {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Takes a text from a handset: keeps opt-outs, calls the webhook of the number, and sends what its answer asks for. */
export function receiveText(context: TwilioContext, { from, to, text }: InboundText): void {
  const service = serviceOf(context, to);
  const type = optOutTypeOf(text);
  keepOptOut(context, { sender: to, handset: from }, type);
  const message = newMessage(context, {
    account: context.keys['TWILIO_ACCOUNT_SID'] ?? '',
    ...{ direction: 'inbound', from, to, body: text, status: 'received' },
    service: service?.sid ?? null,
  });
  context.state.message.set(message.sid, message);
  const { url, fallback } = addressesFor(context, to);
  if (url === null) return;
  const event = type?.toLowerCase() ?? 'received';
  const payload = inboundPayload(message, service === undefined ? undefined : type);
  callWebhook(context, message, { url, fallback, event, payload });
}

/** Where inbound messages of a number go: to its Messaging Service's addresses, unless that leaves it to the number. */
function addressesFor(context: TwilioContext, to: string): { url: string | null; fallback: string | null } {
  const service = serviceOf(context, to);
  if (service !== undefined && !service.use_inbound_webhook_on_number) {
    return { url: service.inbound_request_url, fallback: service.fallback_url };
  }
  const number = context.state.number.values().find((one) => one.phone_number === to);
  return { url: number?.sms_url || null, fallback: number?.sms_fallback_url || null };
}

function inboundPayload(message: Message, type: OptOutType | undefined): JsonObject {
  return {
    ToCountry: 'US',
    ToState: 'DC',
    SmsMessageSid: message.sid,
    NumMedia: message.num_media,
    ToCity: '',
    FromZip: '02108',
    SmsSid: message.sid,
    FromState: 'MA',
    SmsStatus: message.status,
    FromCity: 'BOSTON',
    Body: message.body,
    FromCountry: 'US',
    To: message.to,
    MessagingServiceSid: message.messaging_service_sid,
    ToZip: '',
    NumSegments: message.num_segments,
    MessageSid: message.sid,
    AccountSid: message.account_sid,
    From: message.from,
    ApiVersion: message.api_version,
    OptOutType: type ?? null,
  };
}

interface InboundCall {
  readonly url: string;
  readonly fallback: string | null;
  readonly event: string;
  readonly payload: JsonObject;
}

function callWebhook(context: TwilioContext, message: Message, call: InboundCall): void {
  const { url, event, payload } = call;
  const about = { messageSid: message.sid, serviceSid: message.messaging_service_sid };
  sendWebhook(context, {
    ...{ url, event, payload, about },
    onAnswer(answer) {
      const read = readAnswer(answer);
      if ('replies' in read) {
        for (const reply of read.replies) sendReply(context, message, { reply, url });
        return;
      }
      raiseAlert(context, { ...read, ...about, url, payload, result: answer });
      callFallback(context, message, { call, code: read.code });
    },
    onFailure: () => callFallback(context, message, { call, code: 11200 }),
  });
}

/** The same form to the fallback address, with what went wrong and where. */
function callFallback(
  context: TwilioContext,
  message: Message,
  { call, code }: { readonly call: InboundCall; readonly code: number },
): void {
  if (call.fallback === null) return;
  const payload = { ...call.payload, ErrorCode: String(code), ErrorUrl: call.url.split('#')[0] ?? '' };
  callWebhook(context, message, { ...call, url: call.fallback, fallback: null, payload });
}

/** Sends a text that TwiML asks for. One to a handset that has opted out is not sent, and logged. */
function sendReply(
  context: TwilioContext,
  inbound: Message,
  { reply, url }: { readonly reply: ReplyMessage; readonly url: string },
): void {
  const { account_sid: account, from, messaging_service_sid: service, to } = inbound;
  const handset = from ?? '';
  if (context.state.optOuts.has(optOutKey(context, to, handset))) {
    const text = 'Attempt to send to unsubscribed recipient';
    const about = { messageSid: inbound.sid, serviceSid: service };
    raiseAlert(context, { code: 21610, text, url, payload: {}, ...about });
    return;
  }
  const message = newMessage(context, {
    ...{ account, from: to, to: handset, body: reply.body, service },
    ...{ direction: 'outbound-reply', status: 'queued' },
  });
  context.state.message.set(message.sid, message);
  const callback = reply.statusCallback === undefined ? undefined : new URL(reply.statusCallback, url).href;
  sendMessage(context, message, callback);
}
