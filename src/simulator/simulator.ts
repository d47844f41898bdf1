import type { Description } from './compile-description.ts';
import type { Clock } from './create-clock.ts';
import type { Fault } from './create-faults.ts';
import type { AnySimulatorDefinition, WebhookDefinition } from './define-simulator.ts';
import type { Deliver, DeliveryResult } from './delivery.ts';
import type { Exchange } from './exchange.ts';
import type { JsonObject } from './open-api.ts';

/** What a simulator is made of. */
export interface SimulatorOptions {
  /** Made once by `compileDescription`; shared by any number of simulators. */
  readonly description: Description;
  readonly definition: AnySimulatorDefinition;
  readonly clock: Clock;
  /** The values that the provider declares, by configuration key, so that guide and simulator agree on them. */
  readonly keys: Readonly<Record<string, string>>;
  readonly deliver: Deliver;
  /** Example payloads by event name, for `send`. */
  readonly events?: Readonly<Record<string, JsonObject>>;
}

/** A vendor's API in this process: its state, its journal, its faults. */
export interface Simulator {
  /** Answers a request as the vendor would. Rejects only when the body of the request cannot be read. */
  fetch(request: Request): Promise<Response>;
  /** Every request so far and its answer, in the order of the answers. */
  readonly journal: readonly Exchange[];
  /** The faults that can be injected. */
  readonly faultNames: readonly string[];
  /** Makes coming calls fail; throws when the definition has no fault of that name. */
  injectFault(fault: Fault): void;
  /** Forgets the faults that no call has met yet; gives how many calls were to meet them. */
  clearFaults(): number;
  /** Resolves when every webhook that is on its way has ended. */
  settle(): Promise<void>;
  /** How its webhooks are signed; nothing where it sends none. */
  readonly webhooks: WebhookDefinition | undefined;
  /** Signs an event as the vendor does and delivers it; see {@link SendOptions}. */
  send(event: string, options: SendOptions): Promise<DeliveryResult>;
}

/** How an event is sent: to where, and what is wrong with it. */
export interface SendOptions {
  readonly url: string;
  /** The event, in place of the example of that name. */
  readonly payload?: JsonObject;
  /** Signed under this secret in place of the provider's. */
  readonly secret?: string;
  /** Signed so many seconds ago. */
  readonly ageInSeconds?: number;
  /** One character of the body is changed after it was signed. */
  readonly isTampered?: boolean;
  /** Fields of the event that take the place of the example's, such as another `id`. */
  readonly replace?: JsonObject;
}
