import { plainText } from '#diagnostics/plain-text.ts';
import type { Delivery, DeliveryResult } from '#simulator/delivery.ts';
import { isLoopback } from './is-loopback.ts';

/** What a receiver answered: the status and the beginning of the text; or why there was no answer. */
export type LocalAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
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
    const text = plainText(await response.text())
      .replace(/\s+/g, ' ')
      .trim();
    return { kind: 'answered', status: response.status, text: text.slice(0, shownLength) };
  } catch (cause) {
    return { kind: 'failed', failed: reasonOf(cause) };
  }
}

/** The part of an answer that a simulator wants to know. */
export function toResult(answer: LocalAnswer): DeliveryResult {
  return answer.kind === 'failed' ? { failed: answer.failed } : { status: answer.status };
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { message, code } = (cause.cause ?? cause) as NodeJS.ErrnoException;
  return message || code || cause.message;
}
