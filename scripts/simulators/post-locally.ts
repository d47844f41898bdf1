import { plainText } from '#diagnostics/plain-text.ts';
import type { Delivery, DeliveryResult, ReceiverAnswer } from '#simulator/delivery.ts';
import { isLoopback } from './is-loopback.ts';

/** What a receiver answered, and the beginning of its text to show; or why there was no answer. */
export type LocalAnswer =
  | (ReceiverAnswer & { readonly kind: 'answered'; readonly text: string })
  | { readonly kind: 'failed'; readonly failed: string };

const patience = 10_000;
const shownLength = 200;

/**
 * Sends a delivery to an address of this machine, byte for byte; redirects are not followed. Ends at once where `stop`
 * aborts. Never rejects.
 */
export async function postLocally(
  url: string,
  { headers, body }: Delivery,
  stop: AbortSignal,
): Promise<LocalAnswer> {
  if (!isLoopback(url)) return { kind: 'failed', failed: 'the address does not lead to this machine' };
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(patience)]);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const contentType = response.headers.get('content-type');
    const answered = await response.text();
    const text = plainText(answered).replace(/\s+/g, ' ').trim().slice(0, shownLength);
    const typed = contentType === null ? {} : { contentType };
    return { kind: 'answered', status: response.status, body: answered, text, ...typed };
  } catch (cause) {
    return { kind: 'failed', failed: reasonOf(cause) };
  }
}

/** The part of an answer that a simulator wants to know. */
export function toResult(answer: LocalAnswer): DeliveryResult {
  if (answer.kind === 'failed') return { failed: answer.failed };
  const { kind: _kind, text: _text, ...result } = answer;
  return result;
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { message, code } = (cause.cause ?? cause) as NodeJS.ErrnoException;
  return message || code || cause.message;
}
