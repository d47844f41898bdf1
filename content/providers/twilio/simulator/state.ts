import type { Setup } from '#simulator/define-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { apiVersion, isoDate, rfc2822Date } from './values.ts';

/** A message, in the fields of the API. Dates are RFC 2822. */
export type Message = {
  readonly sid: string;
  readonly account_sid: string;
  readonly api_version: string;
  body: string;
  readonly date_created: string;
  date_sent: string | null;
  date_updated: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  error_code: number | null;
  error_message: string | null;
  from: string | null;
  readonly messaging_service_sid: string | null;
  readonly num_media: string;
  num_segments: string;
  readonly price: null;
  readonly price_unit: string;
  status: string;
  readonly subresource_uris: JsonObject;
  readonly to: string;
  readonly uri: string;
};

/** A number of the account. */
export type IncomingNumber = {
  readonly sid: string;
  readonly account_sid: string;
  readonly phone_number: string;
  readonly capabilities: {
    readonly voice: boolean;
    readonly sms: boolean;
    readonly mms: boolean;
    readonly fax: boolean;
  };
  friendly_name: string;
  sms_url: string;
  sms_fallback_url: string;
  readonly date_created: string;
  date_updated: string;
};

/** A Messaging Service; `senders` is its pool. */
export type MessagingService = {
  readonly sid: string;
  readonly account_sid: string;
  readonly senders: readonly string[];
  friendly_name: string;
  inbound_request_url: string | null;
  fallback_url: string | null;
  status_callback: string | null;
  use_inbound_webhook_on_number: boolean;
  validity_period: number;
  readonly date_created: string;
  date_updated: string;
};

/** An entry of the debugger. Dates are ISO 8601. */
export type Alert = {
  readonly sid: string;
  readonly error_code: string;
  readonly log_level: 'error' | 'warning';
  readonly alert_text: string;
  readonly date: string;
  readonly request_url: string | null;
  readonly request_variables: string;
  readonly resource_sid: string;
  readonly service_sid: string | null;
  readonly response_body: string | null;
};

/** Everything that the simulator remembers. Maps keep the order of creation. */
export interface TwilioState {
  readonly message: Map<string, Message>;
  readonly number: Map<string, IncomingNumber>;
  readonly service: Map<string, MessagingService>;
  readonly alert: Map<string, Alert>;
  /** Who has opted out of what: `<sender or service> <handset>`. */
  readonly optOuts: Set<string>;
  /** When messages are to be sent that were created for later, and where their callbacks go; by SID. */
  readonly schedule: Map<string, { readonly at: Date; readonly callback: string | null }>;
  /** Handsets that have said STOP, so that they say it only once: the same keys. */
  readonly stopped: Set<string>;
}

/** The first two numbers stand alone or in the pool; the third can only call. */
const numbers = [
  { last: 1, phone: '+12025550142', canText: true },
  { last: 2, phone: '+12025550143', canText: true },
  { last: 3, phone: '+12025550144', canText: false },
  { last: 4, phone: '+12025550145', canText: true },
] as const;

/** An account with four numbers and a Messaging Service, in which nothing has happened yet. */
export function createState({ keys, clock }: Setup): TwilioState {
  const account = keys['TWILIO_ACCOUNT_SID'] ?? '';
  const now = clock.now();
  const service: MessagingService = {
    sid: keys['TWILIO_MESSAGING_SERVICE_SID'] ?? `MG${'1'.padStart(32, '0')}`,
    account_sid: account,
    senders: ['+12025550143', '+12025550145'],
    friendly_name: 'Appointment reminders',
    inbound_request_url: null,
    fallback_url: null,
    status_callback: null,
    use_inbound_webhook_on_number: false,
    validity_period: 36_000,
    date_created: isoDate(now),
    date_updated: isoDate(now),
  };
  return {
    message: new Map(),
    number: new Map(
      numbers.map((one) => {
        const sid = `PN${String(one.last).padStart(32, '0')}`;
        return [sid, numberOf(sid, account, { ...one, created: rfc2822Date(now) })];
      }),
    ),
    service: new Map([[service.sid, service]]),
    alert: new Map(),
    schedule: new Map(),
    optOuts: new Set(['+12025550142 +16175550110', `${service.sid} +16175550110`]),
    stopped: new Set(),
  };
}

function numberOf(
  sid: string,
  account: string,
  {
    phone,
    canText,
    created,
  }: { readonly phone: string; readonly canText: boolean; readonly created: string },
): IncomingNumber {
  return {
    sid,
    account_sid: account,
    phone_number: phone,
    capabilities: { voice: true, sms: canText, mms: canText, fax: false },
    friendly_name: phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3'),
    sms_url: '',
    sms_fallback_url: '',
    date_created: created,
    date_updated: created,
  };
}

/** The path of an account's resource, such as `Messages/SM….json`. */
export function uriOf(account: string, resource: string): string {
  return `/${apiVersion}/Accounts/${account}/${resource}.json`;
}
