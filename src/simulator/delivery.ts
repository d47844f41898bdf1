import type { JsonObject } from './open-api.ts';

/** An event as the text of a request. */
export interface EncodedBody {
  readonly contentType: string;
  readonly body: string;
}

/** One webhook request that is to go out. `body` is the exact text that `headers` sign. */
export interface Delivery {
  readonly id: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The name of the event, such as `order.created`. */
  readonly event: string;
  /** The event that `body` writes. */
  readonly payload: JsonObject;
}

/** What a receiver answered. The body and its type are there where the way of delivery reads them. */
export interface ReceiverAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: string;
}

/** What came of a delivery: the receiver's answer, or why there was none. */
export type DeliveryResult = ReceiverAnswer | { readonly failed: string };

/** The way in which deliveries leave a simulator. It must end: a receiver that never answers is its to give up on. */
export type Deliver = (delivery: Delivery) => Promise<DeliveryResult>;

/** An event on its way to a receiver, before it is signed. */
export interface Dispatch {
  readonly url: string;
  readonly event: string;
  readonly payload: JsonObject;
  readonly secret: string;
  /** Headers besides those of the type and the signature. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Told what came of it, so that the simulator can remember what was not delivered, try again, or act on the answer:
   * it may put further webhooks on their way.
   */
  onResult?(result: DeliveryResult): void;
}

/** Whether the receiver took a delivery: any 2xx. */
export function isDelivered(result: DeliveryResult): boolean {
  return 'status' in result && result.status >= 200 && result.status < 300;
}
