import type { Context, Handler } from '#simulator/define-simulator.ts';
import type { DeliveryResult } from '#simulator/delivery.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { found } from './errors.ts';
import { metaFields, pageOf } from './lists.ts';
import type { Alert, TwilioState } from './state.ts';
import { apiVersion, isoDate, nextSid } from './values.ts';

const address = 'https://monitor.twilio.com/v1/Alerts';

/** What the debugger has logged. */
export const alertHandlers: Readonly<Record<string, Handler<TwilioState>>> = {
  ListAlert(context) {
    const { LogLevel: level, StartDate: from, EndDate: to } = context.query;
    const all = Array.from(context.state.alert.values()).reverse();
    const page = pageOf(
      context,
      all.filter(
        ({ log_level: own, date }) =>
          (level === undefined || own === level) &&
          (from === undefined || new Date(date) >= new Date(String(from))) &&
          (to === undefined || new Date(date) <= new Date(String(to))),
      ),
    );
    const { keys } = context;
    const alerts = page.items.map((alert) => alertBody(alert, keys['TWILIO_ACCOUNT_SID'] ?? ''));
    return { status: 200, body: { alerts, meta: metaFields(page, { url: address, key: 'alerts' }) } };
  },
  FetchAlert(context) {
    const alert = found(context, 'alert');
    const { request_variables, response_body } = alert;
    const body = {
      ...alertBody(alert, context.keys['TWILIO_ACCOUNT_SID'] ?? ''),
      ...{ request_variables, response_body, request_headers: null, response_headers: null },
    };
    return { status: 200, body };
  },
};

function alertBody(
  { date, request_variables: _v, response_body: _b, ...alert }: Alert,
  account: string,
): JsonObject {
  return {
    ...alert,
    account_sid: account,
    api_version: apiVersion,
    date_created: date,
    date_generated: date,
    date_updated: date,
    more_info: `https://www.twilio.com/docs/errors/${alert.error_code}`,
    request_method: alert.request_url === null ? null : 'POST',
    url: `${address}/${alert.sid}`,
  };
}

/** What went wrong, and with which request to which address. */
export interface Incident {
  readonly code: number;
  readonly text: string;
  readonly messageSid: string;
  readonly serviceSid: string | null;
  readonly url: string | null;
  readonly payload: JsonObject;
  readonly result?: DeliveryResult;
}

/** Writes an incident to the debugger. */
export function raiseAlert({ state, ids, clock }: Context<TwilioState>, incident: Incident): void {
  const sid = nextSid(ids, 'NO');
  const { code, text, url, result } = incident;
  const fields = Object.entries(incident.payload).map(([name, value]) => [name, String(value)]);
  state.alert.set(sid, {
    sid,
    error_code: String(code),
    log_level: 'error',
    alert_text: text,
    date: isoDate(clock.now()),
    request_url: url,
    request_variables: new URLSearchParams(fields).toString(),
    resource_sid: incident.messageSid,
    service_sid: incident.serviceSid,
    response_body: result !== undefined && 'status' in result ? (result.body ?? '') : null,
  });
}
