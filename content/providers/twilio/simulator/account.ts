import type { Handler } from '#simulator/define-simulator.ts';
import { type TwilioState, uriOf } from './state.ts';
import { apiVersion, rfc2822Date } from './values.ts';

/** The account itself. The answer holds its auth token, as Twilio's does. */
export const accountHandlers: Readonly<Record<string, Handler<TwilioState>>> = {
  FetchAccount({ keys, path }) {
    const sid = path['Sid'] ?? '';
    const created = rfc2822Date(new Date('2026-01-05T09:00:00Z'));
    const body = {
      sid,
      owner_account_sid: sid,
      friendly_name: 'Development',
      auth_token: keys['TWILIO_AUTH_TOKEN'] ?? '',
      status: 'active',
      type: 'Full',
      date_created: created,
      date_updated: created,
      subresource_uris: {
        incoming_phone_numbers: uriOf(sid, 'IncomingPhoneNumbers'),
        messages: uriOf(sid, 'Messages'),
      },
      uri: `/${apiVersion}/Accounts/${sid}.json`,
    };
    return { status: 200, body };
  },
};
