import type { Context } from '#simulator/define-simulator.ts';
import { type Message, type TwilioState, uriOf } from './state.ts';
import { apiVersion, nextSid, rfc2822Date, segmentsOf } from './values.ts';

/** What a new message is made of. */
export interface MessageSource {
  readonly account: string;
  readonly direction: Message['direction'];
  readonly from: string | null;
  readonly to: string;
  readonly body: string;
  readonly service: string | null;
  readonly status: string;
}

/** Makes a message in the fields of the API. It is not stored. */
export function newMessage(context: Context<TwilioState>, source: MessageSource): Message {
  const { account, direction, from, to, body, service, status } = source;
  const sid = nextSid(context.ids, 'SM');
  const now = rfc2822Date(context.clock.now());
  return {
    account_sid: account,
    api_version: apiVersion,
    body,
    date_created: now,
    date_sent: direction === 'inbound' ? now : null,
    date_updated: now,
    direction,
    error_code: null,
    error_message: null,
    from,
    messaging_service_sid: service,
    num_media: '0',
    num_segments: String(segmentsOf(body)),
    price: null,
    price_unit: 'USD',
    sid,
    status,
    subresource_uris: { media: uriOf(account, `Messages/${sid}/Media`) },
    to,
    uri: uriOf(account, `Messages/${sid}`),
  };
}
