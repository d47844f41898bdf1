/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object that JSON can hold. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The part of JSON Schema 2020-12 that forms are coerced by; validation itself is left to ajv. */
export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly Json[];
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly additionalProperties?: boolean | SchemaObject;
  readonly items?: SchemaObject;
  readonly anyOf?: readonly SchemaObject[];
  readonly oneOf?: readonly SchemaObject[];
  readonly allOf?: readonly SchemaObject[];
}

/** Where a parameter stands in a request. */
export type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';

/** A parameter object, or a reference to one in `components`. */
export interface ParameterObject {
  readonly $ref?: string;
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required?: boolean;
  readonly schema?: SchemaObject;
}

/** What a message body may look like, by media type. */
export type ContentObject = Readonly<Record<string, { readonly schema?: SchemaObject }>>;

/** A response object, or a reference to one in `components`. */
export interface ResponseObject {
  readonly $ref?: string;
  readonly content?: ContentObject;
}

/** Where an API is. */
export interface ServerObject {
  readonly url: string;
}

/** One operation of a path. `x-errors` names entries of `components.x-errors`. */
export interface OperationObject {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly required?: boolean; readonly content: ContentObject };
  readonly responses?: Readonly<Record<string, ResponseObject>>;
  /** In place of those of the document, for an API on several hosts. */
  readonly servers?: readonly ServerObject[];
  readonly 'x-errors'?: readonly string[];
}

/** An entry of `components.x-errors`: one error that the described API can answer with, and how we know. */
export interface ErrorObject {
  readonly status: number;
  readonly code: string;
  readonly cause: string;
  readonly provoke: string;
  readonly 'x-source': string;
  readonly 'x-checked': string;
  readonly [detail: string]: Json | undefined;
}

/** A parsed OpenAPI 3.1 document, as far as the kernel reads it. A root `x-errors` holds for every operation. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly servers?: readonly ServerObject[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, SchemaObject>>;
    readonly 'x-errors'?: Readonly<Record<string, ErrorObject>>;
  };
  readonly 'x-errors'?: readonly string[];
}
