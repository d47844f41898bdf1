import type { Json, JsonObject } from '#simulator/open-api.ts';

/** A parsed OpenAPI 3.1 description, whatever it was made of, and where in the input its parts stand. */
export interface ApiSource {
  readonly document: JsonObject;
  /** The line of the input for a JSON pointer into the document. */
  readonly lineOf: (pointer: string) => number;
}

/** What an operation does, by its method and its path. */
export type OperationKind = 'list' | 'read' | 'create' | 'change' | 'delete' | 'other';

/** One operation of a description, as it stands there. */
export interface ListedOperation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** As described, without the path of the server. */
  readonly path: string;
  readonly kind: OperationKind;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly isDeprecated: boolean;
  readonly pointer: string;
  readonly line: number;
  readonly value: JsonObject;
  /** The parameters of the path and its own, resolved. */
  readonly parameters: readonly JsonObject[];
}

/** What a sample sends. A `{{NAME}}` in a text stands for an environment variable. */
export interface SampleRequest {
  readonly method: string;
  /** The path on the host, with its parameters filled in. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: SampleBody;
}

export type SampleBody =
  | { readonly kind: 'json'; readonly value: Json; readonly mediaType: string }
  | { readonly kind: 'form'; readonly fields: readonly (readonly [string, string])[] };

/** What a simulator answers. */
export interface SampleReply {
  readonly status: number;
  /** Undefined where the answer has no JSON body. */
  readonly body?: Json;
  /** Whether the body stands in the input, and was not made from its schema. */
  readonly isExample: boolean;
}

/** An error that an operation answers with. `code` is undefined where no body holds one. */
export interface SampleError {
  readonly name: string;
  readonly status: number;
  readonly code: string;
  readonly cause: string;
  readonly body: Json;
  readonly isExample: boolean;
  readonly line: number;
}

/** An error of which the input gives the status alone. */
export interface PlainError {
  readonly status: number;
  readonly cause: string;
}

/** How requests are authenticated. */
export interface Credential {
  readonly kind: 'bearer' | 'basic' | 'apiKey' | 'none';
  /** With `apiKey`: where it is sent, and under which name. */
  readonly place?: { readonly in: 'header' | 'query' | 'cookie'; readonly name: string };
  /** The environment variable that holds it. */
  readonly key: string;
  /** With `basic`: the variable of the password. */
  readonly password?: string;
  /** In a few words, as an auth section names it. */
  readonly scheme: string;
  /** What the input says of how to obtain one: addresses and scopes. */
  readonly obtain: readonly string[];
  readonly line?: number;
}

/** A chosen operation with everything that the draft says of it. */
export interface DraftedOperation extends Omit<ListedOperation, 'value' | 'parameters' | 'path'> {
  /** The whole path on the host, with names in braces. */
  readonly path: string;
  readonly isSecured: boolean;
  readonly parameters: readonly JsonObject[];
  readonly request: SampleRequest;
  readonly reply: SampleReply;
  readonly errors: readonly SampleError[];
  readonly plainErrors: readonly PlainError[];
  /** Why its sample is not run; undefined where it is. */
  readonly notRun?: string;
}

/** A value that readers set, besides the credential. */
export interface ApiVariable {
  readonly key: string;
  readonly what: string;
  readonly isSecret: boolean;
  /** Its value in the sandbox, where the input has one that is not secret. */
  readonly value?: string;
}

/** A webhook event and an example of its payload. */
export interface ApiEvent {
  readonly name: string;
  readonly payload: Json;
  readonly isExample: boolean;
  readonly summary: string;
  readonly line: number;
}
