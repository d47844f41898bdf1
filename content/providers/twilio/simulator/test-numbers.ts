import type { Refusal } from './handsets.ts';

/** The number that test credentials may send from: https://www.twilio.com/docs/iam/test-credentials, checked 2026-11-25. */
export const testSender = '+15005550006';

const notCapable: Refusal = {
  code: 21606,
  message:
    'The "From" number is not a valid message-capable Twilio phone number for this destination/account',
};

const senders: Readonly<Record<string, Refusal>> = {
  '+15005550001': { code: 21212, message: "The 'From' number is not a valid phone number" },
  '+15005550007': notCapable,
  '+15005550008': {
    code: 21611,
    message: 'This "From" number has exceeded the maximum number of queued messages',
  },
};

const recipients: Readonly<Record<string, Refusal>> = {
  '+15005550001': { code: 21211, message: "The 'To' number is not a valid phone number" },
  '+15005550002': {
    code: 21612,
    message: 'Message cannot be sent with the current combination of "To" and/or "From" parameters',
  },
  '+15005550003': {
    code: 21408,
    message:
      'Permission to send an SMS or MMS has not been enabled for the region indicated by the "To" number',
  },
  '+15005550004': { code: 21610, message: 'Attempt to send to unsubscribed recipient' },
  '+15005550009': { code: 21614, message: "'To' number is not a valid mobile number" },
};

/** Why a message between two magic numbers is refused; the sender is looked at first. `undefined` lets it through. */
export function testRefusal(from: string, to: string): Refusal | undefined {
  if (from !== testSender) return senders[from] ?? notCapable;
  return recipients[to];
}
