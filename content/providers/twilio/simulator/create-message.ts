import type { HandlerContext, Reply } from '#simulator/define-simulator.ts';
import { isTest } from './authenticate.ts';
import { deliverMessage } from './deliver-message.ts';
import { fail, toMissing } from './errors.ts';
import { handsetOf, type Refusal } from './handsets.ts';
import { receiveText } from './inbound.ts';
import { newMessage } from './new-message.ts';
import { optOutKey } from './opt-outs.ts';
import type { Message, MessagingService, TwilioState } from './state.ts';
import { testRefusal } from './test-numbers.ts';
import { isAddress, isPhoneNumber } from './values.ts';

type TwilioContext = HandlerContext<TwilioState>;

const longest = 1600;

/** Takes a message: the answer shows it as it was created; what became of it shows when it is fetched. */
export function createMessage(context: TwilioContext): Reply {
  const to = String(context.body['To'] ?? '');
  const from = String(context.body['From'] ?? '');
  const body = String(context.body['Body'] ?? '');
  const service = serviceFor(context);
  if (to === '') return toMissing();
  if (from === '' && service === undefined) fail(400, 21603, "A 'From' phone number is required.");
  if (body === '') fail(400, 21602, 'Message body is required.');
  if (Array.from(body).length > longest) {
    fail(400, 21617, `The concatenated message body exceeds the ${longest} character limit`);
  }
  const callback = String(context.body['StatusCallback'] ?? '');
  if (callback !== '' && !isAddress(callback)) fail(400, 21609, `Invalid 'StatusCallback' URL: ${callback}`);
  if (isTest(context)) return createTestMessage(context, { to, from, body });
  const sender = from === '' ? (service?.senders[0] ?? '') : from;
  refuse(context, sender, to);
  return send(context, { to, from: sender, body, service });
}

function serviceFor(context: TwilioContext): MessagingService | undefined {
  const sid = context.body['MessagingServiceSid'];
  if (sid === undefined) return undefined;
  const service = context.state.service.get(String(sid));
  if (service !== undefined && !isTest(context)) return service;
  throw new Error(`What Twilio answers to the Messaging Service ${sid} is not simulated.`);
}

/** With test credentials, everything is checked and nothing is kept. */
function createTestMessage(
  context: TwilioContext,
  { to, from, body }: { readonly to: string; readonly from: string; readonly body: string },
): Reply {
  const refusal = testRefusal(from, to);
  if (refusal !== undefined) refuseWith(refusal);
  if (!isPhoneNumber(to)) refuseTo(to);
  const account = context.keys['TWILIO_TEST_ACCOUNT_SID'] ?? '';
  const source = { account, to, from, body, service: null, status: 'queued' } as const;
  return { status: 201, body: newMessage(context, { ...source, direction: 'outbound-api' }) };
}

/** Ends the call where Twilio would not take a message from this sender to this recipient. */
function refuse(context: TwilioContext, from: string, to: string): void {
  const { state, keys } = context;
  if (!isPhoneNumber(to)) refuseTo(to);
  if (!isPhoneNumber(from)) {
    fail(
      400,
      21212,
      `The 'From' number ${from} is not a valid phone number, shortcode, or alphanumeric sender ID.`,
    );
  }
  const number = state.number.values().find((one) => one.phone_number === from);
  const account = keys['TWILIO_ACCOUNT_SID'] ?? '';
  if (number === undefined) {
    fail(400, 21660, `Mismatch between the 'From' number ${from} and the account ${account}`);
  }
  if (!number.capabilities.sms) {
    fail(400, 21661, `The 'From' number ${from} is not SMS-capable`);
  }
  if (!to.startsWith('+1')) {
    fail(
      400,
      21408,
      `Permission to send an SMS has not been enabled for the region of the 'To' number: ${to}.`,
    );
  }
  const { refusal } = handsetOf(to);
  if (refusal !== undefined) refuseWith(refusal);
  if (state.optOuts.has(optOutKey(context, from, to))) refuseOptedOut(context, from, to);
}

function refuseTo(to: string): never {
  return fail(400, 21211, `The 'To' number ${to} is not a valid phone number.`);
}

function refuseWith({ code, message }: Refusal): never {
  return fail(400, code, message);
}

/** Some who have said STOP change their mind when they miss the next message. */
function refuseOptedOut(context: TwilioContext, from: string, to: string): never {
  const text = handsetOf(to).stops?.andThen;
  if (typeof text === 'string') receiveText(context, { from: to, to: from, text });
  return fail(400, 21610, 'Attempt to send to unsubscribed recipient');
}

interface Accepted {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly service: MessagingService | undefined;
}

function send(context: TwilioContext, { to, from, body, service }: Accepted): Reply {
  const account = context.keys['TWILIO_ACCOUNT_SID'] ?? '';
  const status = statusAtFirst(context, service);
  const message = newMessage(context, {
    ...{ account, to, from, body, status, direction: 'outbound-api' },
    service: service?.sid ?? null,
  });
  context.state.message.set(message.sid, message);
  const isChosen = context.body['From'] !== undefined;
  // A service picks its sender, and so the number of segments, only after the answer.
  const shown: Message =
    service === undefined || isChosen ? { ...message } : { ...message, from: null, num_segments: '0' };
  const callback = String(context.body['StatusCallback'] ?? service?.status_callback ?? '') || null;
  if (status === 'scheduled') {
    context.state.schedule.set(message.sid, { at: new Date(String(context.body['SendAt'])), callback });
  } else deliverMessage(context, message, callback);
  return { status: 201, body: shown };
}

function statusAtFirst({ body }: TwilioContext, service: MessagingService | undefined): string {
  const isScheduled = body['ScheduleType'] !== undefined || body['SendAt'] !== undefined;
  if (!isScheduled) return service === undefined ? 'queued' : 'accepted';
  if (service !== undefined && body['ScheduleType'] !== undefined && body['SendAt'] !== undefined)
    return 'scheduled';
  throw new Error(
    'A message is scheduled with MessagingServiceSid, ScheduleType and SendAt; anything less is not simulated.',
  );
}
