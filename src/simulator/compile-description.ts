import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type DescribedError, listErrors } from './list-errors.ts';
import type {
  ContentObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  SchemaObject,
} from './open-api.ts';
import { resolveReference } from './resolve-reference.ts';

/** One described operation, and its schemas as references into the document. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** As described, with names in braces: `/v1/customers/{customer}`. */
  readonly path: string;
  /** The host names that have it; none where the description does not say. */
  readonly hosts: readonly string[];
  readonly parameters: readonly ParameterObject[];
  readonly body: { readonly required: boolean; readonly content: ContentObject } | undefined;
  readonly responses: ReadonlyMap<string, SchemaObject | undefined>;
  readonly errors: readonly DescribedError[];
}

/** An API description made ready once, to serve any number of simulators. */
export interface Description {
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
  /** The validator of a schema; compiled at first use and kept. */
  validatorOf(schema: SchemaObject): ValidateFunction;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const documentKey = 'description.json';

/**
 * Reads a parsed OpenAPI 3.1 document. Cheap: schemas are compiled when they are first needed.
 * Throws an `Error` that says what is wrong when it is no such document or a reference leads nowhere.
 */
export function compileDescription(source: unknown): Description {
  const document = asDocument(source);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, validateSchema: false });
  ajv.addSchema(document, documentKey);
  const validators = new WeakMap<SchemaObject, ValidateFunction>();
  return {
    document,
    operations: readOperations(document),
    validatorOf(schema) {
      const known = validators.get(schema) ?? ajv.compile(withKey(schema) as object);
      validators.set(schema, known);
      return known;
    },
  };
}

function asDocument(source: unknown): OpenApiDocument {
  const document = source as Partial<OpenApiDocument> | null;
  if (!document?.openapi?.startsWith('3.1')) throw new Error('The description is not OpenAPI 3.1.');
  if (typeof document.paths !== 'object') throw new Error('The description has no `paths`.');
  return document as OpenApiDocument;
}

/** A copy of a schema whose local references name the document, so that the validator finds them from outside it. */
function withKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKey);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === '$ref' && typeof item === 'string' ? [key, documentKey + item] : [key, withKey(item)],
    ),
  );
}

function readOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const shared = (item['parameters'] ?? []) as readonly ParameterObject[];
    return Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => readOperation(document, { path, method, operation, shared }));
  });
}

interface OperationSource {
  readonly path: string;
  readonly method: string;
  readonly operation: OperationObject;
  readonly shared: readonly ParameterObject[];
}

function readOperation(document: OpenApiDocument, source: OperationSource): Operation {
  const { path, method, operation, shared } = source;
  const id = operation.operationId ?? `${method} ${path}`;
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, response]) => [status, jsonSchemaOf(resolveReference(document, response).content)] as const,
  );
  const { required = false, content = {} } = operation.requestBody ?? {};
  return {
    id,
    method: method.toUpperCase(),
    path,
    hosts: (operation.servers ?? document.servers ?? []).flatMap(({ url }) => URL.parse(url)?.hostname ?? []),
    parameters: [...shared, ...(operation.parameters ?? [])].map((one) => resolveReference(document, one)),
    body: operation.requestBody && { required, content },
    responses: new Map(responses),
    errors: listErrors(document, id, operation),
  };
}

function jsonSchemaOf(content: ContentObject | undefined): SchemaObject | undefined {
  return content?.['application/json']?.schema;
}
