import type { Operation } from './compile-description.ts';
import type { Clock } from './create-clock.ts';
import type { Ids } from './create-ids.ts';
import type { Dispatch, EncodedBody } from './delivery.ts';
import type { Json, JsonObject } from './open-api.ts';
import type { Problem } from './problem.ts';

/** What a simulator answers. `body` is sent as JSON; with status 204, nothing is. */
export interface Reply {
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What every hook of a simulator can see and do. */
export interface Context<State> {
  readonly state: State;
  readonly operation: Operation;
  /** The values of the names in the operation's path. */
  readonly path: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** Changes with any difference in method, path, query or body. */
  readonly fingerprint: string;
  /** The values that the provider declares: its credentials and secrets, by configuration key. */
  readonly keys: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly ids: Ids;
  /**
   * Puts a webhook on its way: signed and delivered, in order, after the response of this request is made. It may also
   * be called later, when that webhook or another one has come back.
   */
  dispatch(dispatch: Dispatch): void;
}

/** What a handler sees: a request that fits its description, with the types that the description gives. */
export interface HandlerContext<State> extends Context<State> {
  readonly query: JsonObject;
  readonly body: JsonObject;
}

/** The behaviour of one operation. */
export type Handler<State> = (context: HandlerContext<State>) => Reply | Promise<Reply>;

/** What a simulator starts from. */
export interface Setup {
  readonly keys: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What is signed: the exact text on its way to an address, under which secret, at which instant. */
export interface Signable {
  readonly url: string;
  readonly body: string;
  readonly secret: string;
  readonly at: Date;
}

/** A delivery as a receiver got it, and what the receiver knows. */
export interface ReceivedDelivery {
  /** The address that it was sent to, as the sender knew it. */
  readonly url: string;
  readonly headers: Headers;
  /** The exact text of the body. */
  readonly body: string;
  readonly secret: string;
  /** When it was received. */
  readonly at: Date;
  /** How old a signature may be, in seconds. */
  readonly toleranceSeconds: number;
}

/** The behaviour of a vendor's API behind its description. */
export interface SimulatorDefinition<State> {
  createState(setup: Setup): State;
  /** By operationId. A described operation without a handler is a finding of the simulator, not of the caller. */
  readonly handlers: Readonly<Record<string, Handler<State>>>;
  /**
   * Stands around every described operation: authentication, idempotency, headers of every answer. `next` validates
   * the request and calls the handler.
   */
  around(context: Context<State>, next: () => Promise<Reply>): Promise<Reply>;
  /** The vendor's answer to a request that does not fit its description. `problems` is never empty. */
  invalid(problems: readonly [Problem, ...Problem[]], context: HandlerContext<State>): Reply;
  /** Answers that can be asked for by name, once or several times, in place of the operation's own. */
  readonly faults: Readonly<Record<string, (context: Context<State>) => Reply>>;
  /** The code by which the vendor tells errors apart, read from the body of an answer that is not 2xx. */
  errorCode(body: Json): string | undefined;
  readonly webhooks?: WebhookDefinition;
}

/** How a vendor writes and signs its webhooks. */
export interface WebhookDefinition {
  /** The configuration key that holds the secret of the first endpoint. */
  readonly secretKey: string;
  /** The field of an event by which a second delivery of it is known. Default: `id`. */
  readonly idField?: string;
  /** What an event is about: one event can overtake another about the same thing. Default: its id. */
  subjectOf?(payload: JsonObject): string;
  /** Writes an event as the body of a request. Default: as indented JSON. */
  encode?(payload: JsonObject): EncodedBody;
  /**
   * The headers that sign a text. A vendor whose signature holds no time passes over `at`: its deliveries never expire.
   */
  sign(signable: Signable): Promise<Readonly<Record<string, string>>>;
  /**
   * Says why a received delivery is not to be believed; `undefined` where its signature holds. Needed where a signature
   * holds the time at which it was made; any other is compared with what `sign` makes of the same text.
   */
  verify?(received: ReceivedDelivery): Promise<string | undefined>;
}

/** A definition whose type of state is of no interest. */
// biome-ignore lint/suspicious/noExplicitAny: the state is both taken and given, so only `any` stands for every type.
export type AnySimulatorDefinition = SimulatorDefinition<any>;

/** Checks and infers the types of a definition; gives it back as it is. */
export function defineSimulator<State>(definition: SimulatorDefinition<State>): SimulatorDefinition<State> {
  return definition;
}
