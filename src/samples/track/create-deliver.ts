import type { Deliver, Delivery, DeliveryResult } from '#simulator/delivery.ts';
import type { TrackJob } from './track-job.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** How long a receiver has to answer, in milliseconds. */
const patience = 10_000;

/**
 * Makes the way in which webhooks leave the simulators: those to the page's public `endpoint` reach its local receiver,
 * those to a loopback address go there, all others fail. `log` is called with each one.
 */
export function createDeliver(webhooks: TrackJob['webhooks'], log: (delivery: Delivery) => void): Deliver {
  return async (delivery) => {
    log(delivery);
    const url = targetOf(delivery.url, webhooks);
    if (url === undefined) return { failed: `${delivery.url} is not the page's webhook endpoint` };
    return post(url, delivery);
  };
}

/** The address on this machine to which a webhook goes; nothing for one that must not leave. */
export function targetOf(url: string, webhooks: TrackJob['webhooks']): string | undefined {
  const wanted = URL.parse(url);
  if (wanted === null) return undefined;
  if (loopback.has(wanted.hostname)) return wanted.href;
  if (webhooks === undefined) return undefined;
  return wanted.href === new URL(webhooks.endpoint).href ? webhooks.forwardTo : undefined;
}

async function post(url: string, { headers, body }: Delivery): Promise<DeliveryResult> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const contentType = response.headers.get('content-type');
    const answer = { status: response.status, body: await response.text() };
    return contentType === null ? answer : { ...answer, contentType };
  } catch (cause) {
    const reason =
      cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : cause;
    return { failed: String(reason) };
  }
}
