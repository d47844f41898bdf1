import { coerceForm } from './coerce-form.ts';
import type { Description, Operation } from './compile-description.ts';
import type { Json, JsonObject, ParameterPlace, SchemaObject } from './open-api.ts';
import type { FormObject } from './parse-form.ts';
import { type Problem, type RequestPart, toProblems } from './problem.ts';
import type { IncomingBody, IncomingRequest } from './read-request.ts';

/** The parts of a request with the types that the description gives them, and how they differ from it. */
export interface ValidatedRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: JsonObject;
  readonly body: JsonObject;
  readonly problems: readonly Problem[];
}

/** Compares a request with the description of its operation. Never throws: what is wrong comes back as problems. */
export function validateRequest(
  description: Description,
  match: { readonly operation: Operation; readonly path: Readonly<Record<string, string>> },
  request: IncomingRequest,
): ValidatedRequest {
  const { operation, path } = match;
  const check = (part: RequestPart, schema: SchemaObject, value: Json): Problem[] => {
    const validate = description.validatorOf(schema);
    return validate(value) ? [] : toProblems(part, validate.errors ?? []);
  };
  const coerce = (schema: SchemaObject, value: FormObject) =>
    coerceForm(description.document, schema, value) as JsonObject;
  const schemas = schemasOf(operation);
  const query = coerce(schemas.query, request.query);
  const headers = coerce(schemas.header, Object.fromEntries(request.headers));
  const body = readBody(operation, request, coerce);
  const problems = [
    ...check('path', schemas.path, coerce(schemas.path, { ...path })),
    ...check('query', schemas.query, query),
    ...check('header', schemas.header, headers),
    ...body.problems,
    ...(body.schema === undefined ? [] : check('body', body.schema, body.value)),
  ];
  return { path, query, body: isObject(body.value) ? body.value : {}, problems };
}

interface PartSchemas {
  readonly path: SchemaObject;
  readonly query: SchemaObject;
  readonly header: SchemaObject;
}

const partSchemas = new WeakMap<Operation, PartSchemas>();

/** The parameters of each place as one object schema; made once an operation. */
function schemasOf(operation: Operation): PartSchemas {
  const known = partSchemas.get(operation) ?? {
    path: parameterSchema(operation, 'path'),
    query: parameterSchema(operation, 'query'),
    header: parameterSchema(operation, 'header'),
  };
  partSchemas.set(operation, known);
  return known;
}

function parameterSchema(operation: Operation, place: ParameterPlace): SchemaObject {
  const parameters = operation.parameters.filter((one) => one.in === place);
  const nameOf = (name: string) => (place === 'header' ? name.toLowerCase() : name);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(parameters.map((one) => [nameOf(one.name), one.schema ?? {}])),
    required: parameters.filter((one) => one.required === true).map((one) => nameOf(one.name)),
    additionalProperties: place === 'header',
  };
  return schema;
}

interface ReadBody {
  readonly value: Json;
  readonly schema?: SchemaObject;
  readonly problems: readonly Problem[];
}

function readBody(
  operation: Operation,
  request: IncomingRequest,
  coerce: (schema: SchemaObject, value: FormObject) => JsonObject,
): ReadBody {
  const { body } = request;
  if (operation.body === undefined) return { value: {}, problems: unexpectedBody(body) };
  const schema = schemaFor(operation.body.content, request.mediaType);
  if (body.kind === 'none') return emptyBody(operation, schema);
  if (body.kind === 'text') return { value: {}, problems: [bodyProblem(body.problem)] };
  if (schema === undefined)
    return { value: {}, problems: [bodyProblem(`has the media type "${request.mediaType}"`)] };
  return { value: body.kind === 'form' ? coerce(schema, body.value) : body.value, schema, problems: [] };
}

/** An empty body is an empty form where a form is described: its required fields are then missing by name. */
function emptyBody(operation: Operation, schema: SchemaObject | undefined): ReadBody {
  const first = schema ?? Object.values(operation.body?.content ?? {})[0]?.schema;
  return { value: {}, problems: [], ...(operation.body?.required && first ? { schema: first } : {}) };
}

function schemaFor(
  content: NonNullable<Operation['body']>['content'],
  mediaType: string,
): SchemaObject | undefined {
  return content[mediaType]?.schema;
}

function unexpectedBody(body: IncomingBody): Problem[] {
  if (body.kind !== 'form') return [];
  return Object.keys(body.value).map((name) => ({
    part: 'body',
    kind: 'unknown',
    path: [name],
    name,
    message: 'is not described',
    keyword: 'additionalProperties',
  }));
}

function bodyProblem(message: string): Problem {
  return { part: 'body', kind: 'invalid', path: [], name: '', message, keyword: 'content' };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
