import type { Json, JsonObject } from '#simulator/open-api.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan } from '../text/prose.ts';
import { slugOf } from '../text/slug-of.ts';
import type { ApiSource, DraftedOperation, ListedOperation, SampleError } from './api.ts';
import { codeOf, codePlaces, knownPlaces, withStatusCode } from './error-codes.ts';
import { isObject, objectAt } from './json-fields.ts';
import { judgeValues, openResponse } from './judge-values.ts';
import { isSecured } from './read-credential.ts';
import { type RawError, type Replies, readReplies } from './read-replies.ts';
import { sampleRequest } from './sample-request.ts';

/** The chosen operations with their samples, and where their errors hold a code. */
export interface DraftedOperations {
  readonly operations: readonly DraftedOperation[];
  readonly errorPointers: readonly string[];
}

/** What operations are drafted from. */
export interface OperationsSource extends ApiSource {
  readonly operations: readonly ListedOperation[];
  readonly basePath: string;
  /** The description of the draft, which is completed in place: its errors, and what no value was found for. */
  readonly description: JsonObject;
}

/** Finds the sample, the answer and the errors of each chosen operation, all of them valid by the draft's own description. */
export function draftOperations(source: OperationsSource, notebook: Notebook): DraftedOperations {
  const { document, description, operations, lineOf } = source;
  const judge = judgeValues(description);
  const read = operations.map((operation) => ({
    operation,
    replies: readReplies(operation, { document, judge, lineOf }),
    made: sampleRequest(document, { ...operation, basePath: source.basePath }, (type, value) =>
      judge.body(operation.id, type, value),
    ),
  }));
  for (const { operation, replies } of read) openUnfit({ description, operation, replies }, notebook);
  const found = pointersOf(
    description,
    read.map(({ replies }) => replies),
  );
  const errorPointers = found.length > 0 ? found : fallbackPointers(source, notebook);
  const drafted = read.map(({ operation, replies, made }): DraftedOperation => {
    const { value, ...listed } = operation;
    const errors = errorsOf(replies.errors, errorPointers);
    const withCode = new Set(errors.map(({ status }) => status));
    return {
      ...listed,
      path: source.basePath + operation.path,
      isSecured: isSecured(document, value),
      request: made.request,
      reply: replies.reply,
      errors,
      plainErrors: replies.errors.filter(({ status }) => !withCode.has(status)),
      ...(made.obstacle === undefined ? {} : { notRun: made.obstacle }),
    };
  });
  return { operations: drafted, errorPointers };
}

interface Unfit {
  readonly description: JsonObject;
  readonly operation: ListedOperation;
  readonly replies: Replies;
}

function openUnfit({ description, operation, replies }: Unfit, notebook: Notebook): void {
  for (const status of replies.opened) {
    openResponse(description, operation.id, status);
    notebook.leaveOut(
      `The schema of the answer ${status} of ${codeSpan(operation.id)}: its example does not fit it, and no value could be made of it.`,
      operation.line,
    );
  }
}

function pointersOf(description: JsonObject, replies: readonly Replies[]): string[] {
  const bodies = replies.flatMap(({ errors }) =>
    errors.flatMap(({ body }) => (body === undefined ? [] : [body])),
  );
  return codePlaces(description, errorSchemas(description), bodies);
}

/** Where no body holds a code: a place that the schemas have. Where they have none, they are opened. */
function fallbackPointers({ description, operations }: OperationsSource, notebook: Notebook): string[] {
  const known = knownPlaces(description, errorSchemas(description))[0];
  if (known !== undefined) return [known];
  const opened = operations.flatMap(({ id, value }) =>
    [...Object.keys(objectAt(value, 'responses')), 'default']
      .filter((status) => /^(?:[45]|default$)/.test(status))
      .map((status) => openResponse(description, id, status)),
  );
  if (opened.includes(true)) notebook.leaveOut('The schemas of errors: none of them has a place for a code.');
  return [];
}

function errorSchemas(description: JsonObject): Json[] {
  const items = Object.values(objectAt(description, 'paths')).filter(isObject);
  const operations = items.flatMap((item) => Object.values(item)).filter(isObject);
  const responses = operations.flatMap((one) => Object.entries(objectAt(one, 'responses')));
  return responses
    .filter(([status]) => /^(?:[45]|default$)/.test(status))
    .flatMap(([, response]) => Object.values(objectAt(response, 'content')))
    .flatMap((media) => (isObject(media) ? [media['schema'] ?? {}] : []));
}

/** Each error once by its status and code; those without a code are told of apart. */
function errorsOf(errors: readonly RawError[], pointers: readonly string[]): SampleError[] {
  const byName = new Map<string, SampleError>();
  for (const { status, cause, body, isExample, line } of errors) {
    if (body === undefined) continue;
    const told = isExample ? body : withStatusCode(body, pointers, status);
    const code = codeOf(told, pointers);
    if (code === undefined) continue;
    const name = `${slugOf(code.replace(/^https?:.*\/(?=[^/])/, ''), 'error')}-${status}`.replaceAll(
      '-',
      '_',
    );
    if (!byName.has(name)) byName.set(name, { name, status, code, cause, body: told, isExample, line });
  }
  return [...byName.values()];
}
