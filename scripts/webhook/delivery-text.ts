import type { LocalAnswer } from '../simulators/post-locally.ts';
import type { SentDelivery } from './open-sender.ts';

/** What was delivered, for a person: what it is, its size, and the headers that sign it. */
export function deliveryText(what: string, { delivery }: SentDelivery, to: string): string {
  const headers = Object.entries(delivery.headers).map(([name, value]) => `  ${name}: ${value}\n`);
  const bytes = Buffer.byteLength(delivery.body);
  return `${what}, ${delivery.id}, ${bytes} bytes to ${to}\n${headers.join('')}`;
}

/** What a receiver answered, for a person. */
export function answerText(answer: LocalAnswer): string {
  if (answer.kind === 'failed') return `no answer (${answer.failed})`;
  return answer.text === '' ? String(answer.status) : `${answer.status} “${answer.text}”`;
}
