import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { found } from './errors.ts';
import { pageFields, pageOf } from './lists.ts';
import { type IncomingNumber, type TwilioState, uriOf } from './state.ts';
import { apiVersion, rfc2822Date } from './values.ts';

/** The numbers of the account, and where their inbound messages go. */
export const numberHandlers: Readonly<Record<string, Handler<TwilioState>>> = {
  ListIncomingPhoneNumber(context) {
    const { PhoneNumber: asked } = context.query;
    const all = Array.from(context.state.number.values());
    const page = pageOf(
      context,
      all.filter((one) => asked === undefined || one.phone_number.includes(String(asked))),
    );
    const path = uriOf(context.path['AccountSid'] ?? '', 'IncomingPhoneNumbers');
    const body = { incoming_phone_numbers: page.items.map(numberBody), ...pageFields(page, path) };
    return { status: 200, body };
  },
  FetchIncomingPhoneNumber: (context) => ({ status: 200, body: numberBody(found(context, 'number')) }),
  UpdateIncomingPhoneNumber(context) {
    const number = found(context, 'number');
    change(context, number);
    return { status: 200, body: numberBody(number) };
  },
};

function change({ body, clock }: HandlerContext<TwilioState>, number: IncomingNumber): void {
  number.friendly_name = String(body['FriendlyName'] ?? number.friendly_name);
  number.sms_url = String(body['SmsUrl'] ?? number.sms_url);
  number.sms_fallback_url = String(body['SmsFallbackUrl'] ?? number.sms_fallback_url);
  number.date_updated = rfc2822Date(clock.now());
}

function numberBody(number: IncomingNumber): JsonObject {
  return {
    ...number,
    api_version: apiVersion,
    beta: false,
    origin: 'twilio',
    sms_application_sid: '',
    sms_method: 'POST',
    sms_fallback_method: 'POST',
    status: 'in-use',
    type: 'local',
    uri: uriOf(number.account_sid, `IncomingPhoneNumbers/${number.sid}`),
  };
}
