import type { Handler, HandlerContext } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { found } from './errors.ts';
import type { MessagingService, TwilioState } from './state.ts';
import { isoDate } from './values.ts';

/** Messaging Services: where the inbound messages and status callbacks of a pool of numbers go. */
export const serviceHandlers: Readonly<Record<string, Handler<TwilioState>>> = {
  FetchService: (context) => ({ status: 200, body: serviceBody(found(context, 'service')) }),
  UpdateService(context) {
    const service = found(context, 'service');
    change(context, service);
    return { status: 200, body: serviceBody(service) };
  },
};

function change({ body, clock }: HandlerContext<TwilioState>, service: MessagingService): void {
  service.friendly_name = String(body['FriendlyName'] ?? service.friendly_name);
  service.inbound_request_url = addressOr(body['InboundRequestUrl'], service.inbound_request_url);
  service.fallback_url = addressOr(body['FallbackUrl'], service.fallback_url);
  service.status_callback = addressOr(body['StatusCallback'], service.status_callback);
  service.use_inbound_webhook_on_number = Boolean(
    body['UseInboundWebhookOnNumber'] ?? service.use_inbound_webhook_on_number,
  );
  service.validity_period = Number(body['ValidityPeriod'] ?? service.validity_period);
  service.date_updated = isoDate(clock.now());
}

/** An empty text takes an address away. */
function addressOr(value: Json | undefined, old: string | null): string | null {
  if (value === undefined) return old;
  return value === '' ? null : String(value);
}

function serviceBody({ senders: _, ...service }: MessagingService): JsonObject {
  const url = `https://messaging.twilio.com/v1/Services/${service.sid}`;
  return {
    ...service,
    inbound_method: 'POST',
    fallback_method: 'POST',
    sticky_sender: true,
    smart_encoding: false,
    us_app_to_person_registered: true,
    url,
    links: { phone_numbers: `${url}/PhoneNumbers` },
  };
}
