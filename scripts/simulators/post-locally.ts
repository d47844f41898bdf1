import { plainText } from '#diagnostics/plain-text.ts';
import type { Delivery, DeliveryResult, ReceiverAnswer } from '#simulator/delivery.ts';
import { isLoopback } from './is-loopback.ts';

/** What a receiver answered, and the beginning of its text to show; or why there was no answer. */
export type LocalAnswer = (ReceiverAnswer & { readonly kind: 'answered'; readonly text: string }) | NoAnswer;

/** Why there was no answer, and what was lacking: a connection, or an answer over it. */
export interface NoAnswer {
  readonly kind: 'failed';
  readonly failed: string;
  readonly lacks: 'connection' | 'answer';
}

const patience = 10_000;
const shownLength = 200;

/** A way to send a delivery, such as {@link postLocally}. */
export type PostDelivery = (url: string, delivery: Delivery, stop: AbortSignal) => Promise<LocalAnswer>;

/** Sends a delivery to an address of this machine, and to no other; see {@link postAnywhere}. */
export const postLocally: PostDelivery = async (url, delivery, stop) => {
  if (isLoopback(url)) return postAnywhere(url, delivery, stop);
  return { kind: 'failed', failed: 'the address does not lead to this machine', lacks: 'connection' };
};

/**
 * Sends a delivery, byte for byte; redirects are not followed. Ends at once where `stop` aborts. Never rejects. Only for an
 * address that a reader named as theirs.
 */
export const postAnywhere: PostDelivery = async (url, { headers, body }, stop) => {
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(patience)]);
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const contentType = response.headers.get('content-type');
    const answered = await response.text();
    const text = plainText(answered).replace(/\s+/g, ' ').trim().slice(0, shownLength);
    const typed = contentType === null ? {} : { contentType };
    return { kind: 'answered', status: response.status, body: answered, text, ...typed };
  } catch (cause) {
    return noAnswer(cause);
  }
};

/** The part of an answer that a simulator wants to know. */
export function toResult(answer: LocalAnswer): DeliveryResult {
  if (answer.kind === 'failed') return { failed: answer.failed };
  const { kind: _kind, text: _text, ...result } = answer;
  return result;
}

const unconnected = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT']);

function noAnswer(cause: unknown): NoAnswer {
  if (!(cause instanceof Error)) return { kind: 'failed', failed: String(cause), lacks: 'answer' };
  if (cause.name === 'TimeoutError') {
    return { kind: 'failed', failed: `none within ${patience / 1000} seconds`, lacks: 'answer' };
  }
  const { message, code } = (cause.cause ?? cause) as NodeJS.ErrnoException;
  const lacks = unconnected.has(code ?? '') ? 'connection' : 'answer';
  return { kind: 'failed', failed: message || code || cause.message, lacks };
}
