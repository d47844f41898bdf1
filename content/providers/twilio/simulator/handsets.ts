/** Why Twilio does not take a message, before anything is sent. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** What becomes of a message. `sent` means that no receipt ever comes. */
export interface Outcome {
  readonly status: 'delivered' | 'undelivered' | 'failed' | 'sent';
  readonly code: number | null;
  readonly message: string | null;
}

/** What is special about a phone number that messages are sent to. */
export interface Handset {
  readonly refusal?: Refusal;
  readonly outcome?: Outcome;
  /** How the callbacks arrive: the last two in the wrong order, or each of them twice. */
  readonly callbacks?: 'overtaking' | 'twice';
  /** What it answers to every message that is delivered. */
  readonly says?: string;
  /** It answers STOP to the first message, and this after the first refusal. */
  readonly stops?: { readonly andThen: string | null };
}

const undelivered = (code: number, message: string): Handset => ({
  outcome: { status: 'undelivered', code, message },
});
const refuses = (code: number, message: string): Handset => ({ refusal: { code, message } });

/** By number: FIDELITY.md tells authors of them. They are numbers that the North American plan keeps free for fiction. */
const handsets: Readonly<Record<string, Handset>> = {
  '+16175550101': { outcome: { status: 'failed', code: 30001, message: 'Queue overflow' } },
  '+16175550103': undelivered(30003, 'Unreachable destination handset'),
  '+16175550105': undelivered(30005, 'Unknown destination handset'),
  '+16175550106': undelivered(30006, 'Landline or unreachable carrier'),
  '+16175550107': undelivered(30007, 'Message filtered'),
  '+16175550108': undelivered(30008, 'Unknown error'),
  '+16175550109': { outcome: { status: 'sent', code: null, message: null } },
  '+16175550111': refuses(21611, 'This "From" number has exceeded the maximum number of queued messages'),
  '+16175550112': refuses(
    21612,
    'Message cannot be sent with the current combination of "To" and/or "From" parameters',
  ),
  '+16175550114': refuses(21614, "'To' number is not a valid mobile number"),
  '+16175550115': { callbacks: 'overtaking' },
  '+16175550116': { callbacks: 'twice' },
  '+16175550121': { stops: { andThen: null } },
  '+16175550122': { says: 'HELP' },
  '+16175550123': { stops: { andThen: 'START' } },
  '+16175550124': { stops: { andThen: 'UNSTOP' } },
  '+16175550125': { says: 'C' },
  '+16175550126': { says: 'Can we move it to Friday?' },
  '+16175550134': undelivered(30034, 'US A2P 10DLC - Message from an Unregistered Number'),
  '+16175550168': refuses(
    21608,
    'The "To" number is not verified, and this account may send to verified numbers only',
  ),
};

/** The handset behind a number: a plain one takes every message and answers nothing. */
export function handsetOf(number: string): Handset {
  return handsets[number] ?? {};
}
