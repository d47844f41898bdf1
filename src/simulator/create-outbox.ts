import type { Clock } from './create-clock.ts';
import type { WebhookDefinition } from './define-simulator.ts';
import type { Deliver, DeliveryResult, Dispatch } from './delivery.ts';
import { signDelivery } from './sign-delivery.ts';

/** The webhooks of one simulator on their way out, one after the other. */
export interface Outbox {
  /** Starts a delivery when those before it have ended; at the earliest in the next turn of the event loop. */
  send(dispatch: Dispatch): void;
  /** Resolves when nothing is on its way any more, also nothing that a delivery set going. */
  settle(): Promise<void>;
}

/** Sends webhooks in order, so that a receiver's log is the same on every run. */
export function createOutbox(options: {
  readonly webhooks: WebhookDefinition | undefined;
  readonly clock: Clock;
  readonly deliver: Deliver;
}): Outbox {
  let last: Promise<void> = Promise.resolve();
  return {
    send(dispatch) {
      const before = last;
      last = nextTurn()
        .then(() => before)
        .then(() => deliverOne(options, dispatch));
    },
    async settle() {
      let seen: Promise<void> | undefined;
      while (seen !== last) {
        seen = last;
        await seen;
      }
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function deliverOne(options: Parameters<typeof createOutbox>[0], dispatch: Dispatch): Promise<void> {
  const { webhooks, clock, deliver } = options;
  const result = await signDelivery({ webhooks, ...dispatch, at: clock.now() })
    .then(deliver)
    .catch((cause: unknown): DeliveryResult => ({ failed: String(cause) }));
  dispatch.onResult?.(result);
}
