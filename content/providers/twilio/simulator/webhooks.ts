import type { Context } from '#simulator/define-simulator.ts';
import { type DeliveryResult, isDelivered, type ReceiverAnswer } from '#simulator/delivery.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { raiseAlert } from './alerts.ts';
import type { TwilioState } from './state.ts';
import { nextSid } from './values.ts';

/** One request of Twilio to the receiver, before it is signed. */
export interface Webhook {
  /** As registered: a fragment holds connection overrides, and is not sent. */
  readonly url: string;
  readonly event: string;
  readonly payload: JsonObject;
  /** The message that it is about, and the Messaging Service of that one. */
  readonly about: { readonly messageSid: string; readonly serviceSid: string | null };
  /** Sent twice, as happens when an answer gets lost on the way back. */
  readonly isRepeated?: boolean;
  /** Told of the first 2xx. */
  onAnswer?(answer: ReceiverAnswer): void;
  /** Told when the last attempt has failed too; 11200 has been logged by then. */
  onFailure?(): void;
}

/** Sends a webhook, and again as its overrides allow. Every attempt carries the same idempotency token. */
export function sendWebhook(context: Context<TwilioState>, webhook: Webhook): void {
  const { url, policy } = readOverrides(webhook.url);
  const { event, payload } = webhook;
  const headers = { 'user-agent': 'TwilioProxy/1.1', 'i-twilio-idempotency-token': nextToken(context) };
  const secret = context.keys['TWILIO_AUTH_TOKEN'] ?? '';
  const attempt = (left: number, onEnd: (result: DeliveryResult) => void) =>
    context.dispatch({
      ...{ url, event, payload, secret, headers },
      onResult(result) {
        if (left > 0 && isRetried(result, policy.kinds)) attempt(left - 1, onEnd);
        else onEnd(result);
      },
    });
  attempt(policy.count, (result) => end(context, webhook, { url, result }));
  if (webhook.isRepeated === true) attempt(0, () => undefined);
}

function end(
  context: Context<TwilioState>,
  webhook: Webhook,
  { url, result }: { readonly url: string; readonly result: DeliveryResult },
): void {
  if ('status' in result && isDelivered(result)) {
    webhook.onAnswer?.(result);
    return;
  }
  const text =
    'status' in result ? `Got HTTP ${result.status} response to ${url}` : `Got no response from ${url}`;
  raiseAlert(context, { code: 11200, text, url, payload: webhook.payload, result, ...webhook.about });
  webhook.onFailure?.();
}

function nextToken({ ids }: Context<TwilioState>): string {
  const hex = nextSid(ids, 'IT').slice(2);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** How often, and after which kinds of failures, an attempt is made again. */
interface RetryPolicy {
  readonly count: number;
  readonly kinds: ReadonlySet<string>;
}

/** Reads `#rc=3&rp=ct,5xx` at the end of an address: five retries at most, one by default, after a failed connection. */
function readOverrides(address: string): { readonly url: string; readonly policy: RetryPolicy } {
  const [url = '', fragment = ''] = address.split('#');
  const overrides = new URLSearchParams(fragment);
  const asked = Number(overrides.get('rc') ?? 1);
  const count = Number.isInteger(asked) ? Math.min(5, Math.max(0, asked)) : 1;
  return { url, policy: { count, kinds: new Set((overrides.get('rp') ?? 'ct').split(',')) } };
}

/** No answer counts as no connection (`ct`) and as no answer in time (`rt`): a simulator cannot tell them apart. */
function isRetried(result: DeliveryResult, kinds: ReadonlySet<string>): boolean {
  if (isDelivered(result)) return false;
  const kind = 'status' in result ? [`${Math.floor(result.status / 100)}xx`] : ['ct', 'rt'];
  return kinds.has('all') || kind.some((one) => kinds.has(one));
}
