import type { Delivery } from '#simulator/delivery.ts';
import type { SendOptions } from '#simulator/simulator.ts';
import { type LocalAnswer, type PostDelivery, postLocally, toResult } from '../simulators/post-locally.ts';
import type { WebhookProvider } from './webhook-provider.ts';

/** What was delivered, and what came of it. */
export interface SentDelivery {
  readonly delivery: Delivery;
  readonly answer: LocalAnswer;
}

/** Signs an event of a provider as of now, but for its flaws, and delivers it. */
export type SendEvent = (
  event: string,
  options?: Pick<SendOptions, 'ageInSeconds' | 'isTampered' | 'replace'>,
) => Promise<SentDelivery>;

/** Where deliveries go. */
export interface SenderOptions {
  readonly to: string;
  /** The address that is signed, where the provider signs it. */
  readonly url: string;
  readonly secret: string;
  readonly signal: AbortSignal;
  /** How deliveries are sent. Default: to this machine only. */
  readonly post?: PostDelivery;
}

/** Opens the way from a provider to a receiver on this machine. */
export function openSender(
  loaded: WebhookProvider,
  { to, url, secret, signal, post = postLocally }: SenderOptions,
): SendEvent {
  const sent: SentDelivery[] = [];
  const simulator = loaded.start(async (delivery) => {
    const answer = await post(to, delivery, signal);
    sent.push({ delivery, answer });
    return toResult(answer);
  });
  return async (event, options = {}) => {
    await simulator.send(event, { url, secret, ...options });
    signal.throwIfAborted();
    const last = sent.at(-1);
    if (last === undefined) throw new Error(`Nothing was sent of ${event}.`);
    return last;
  };
}
