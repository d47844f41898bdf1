import type { Json } from './open-api.ts';

/** One request that a simulator got and what it answered. Credentials stand in it as they came. */
export interface Exchange {
  readonly at: Date;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Json;
  /** The described operation; `undefined` marks a call that the description does not hold. */
  readonly operationId: string | undefined;
  readonly status: number;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: Json;
  readonly responseBody: Json;
  readonly errorCode?: string;
  /** The fault that was asked for and answered in place of the operation. */
  readonly fault?: string;
  /** What is wrong with the simulator itself, when the answer is its own failure. */
  readonly simulatorError?: string;
}
