import type { Context } from '#simulator/define-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { type Handset, handsetOf, type Outcome } from './handsets.ts';
import type { Message, TwilioState } from './state.ts';
import { rfc2822Date } from './values.ts';
import { sendWebhook } from './webhooks.ts';

const delivered: Outcome = { status: 'delivered', code: null, message: null };

/**
 * Sends a message on its way. It reaches its last status at once; the callbacks tell the way there, without the status
 * that it was created with. Gives what became of it.
 */
export function sendMessage(
  context: Context<TwilioState>,
  message: Message,
  callback: string | null | undefined,
): Outcome {
  const handset = handsetOf(message.to);
  const outcome = handset.outcome ?? delivered;
  const steps = callbackSteps(message, handset, outcome);
  const now = context.clock.now();
  message.status = outcome.status;
  message.error_code = outcome.code;
  message.error_message = outcome.message;
  message.date_sent = outcome.status === 'failed' ? null : rfc2822Date(now);
  message.date_updated = rfc2822Date(now);
  if (typeof callback !== 'string') return outcome;
  for (const status of steps) {
    sendWebhook(context, {
      url: callback,
      event: status,
      payload: callbackPayload(message, { status, outcome, now }),
      about: { messageSid: message.sid, serviceSid: message.messaging_service_sid },
      isRepeated: handset.callbacks === 'twice',
    });
  }
  return outcome;
}

/** The statuses that a callback tells of, in the order in which they arrive. */
function callbackSteps(message: Message, handset: Handset, { status }: Outcome): readonly string[] {
  const first = message.messaging_service_sid === null ? [] : ['queued'];
  if (status === 'failed') return [...first, 'failed'];
  if (status === 'sent') return [...first, 'sending', 'sent'];
  const last = handset.callbacks === 'overtaking' ? [status, 'sent'] : ['sent', status];
  return [...first, 'sending', ...last];
}

function callbackPayload(
  message: Message,
  { status, outcome, now }: { readonly status: string; readonly outcome: Outcome; readonly now: Date },
): JsonObject {
  const isLast = status === outcome.status && status !== 'sent';
  return {
    SmsSid: message.sid,
    SmsStatus: status,
    MessageStatus: status,
    To: message.to,
    MessagingServiceSid: message.messaging_service_sid,
    MessageSid: message.sid,
    AccountSid: message.account_sid,
    From: message.from,
    ApiVersion: message.api_version,
    ErrorCode: isLast && outcome.code !== null ? String(outcome.code) : null,
    RawDlrDoneDate: isLast && status !== 'failed' ? receiptDate(now) : null,
  };
}

/** `2611250900`: year, month, day, hour and minute of the carrier's receipt. */
function receiptDate(date: Date): string {
  return date.toISOString().replace(/^\d\d(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d).*$/, '$1$2$3$4$5');
}
