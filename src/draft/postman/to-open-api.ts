import { STATUS_CODES } from 'node:http';
import { pointerToken } from '#guide/pointer-token.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import type { ApiSource, ApiVariable } from '../api/api.ts';
import { objectAt, textAt } from '../api/json-fields.ts';
import type { Notebook } from '../notebook.ts';
import type { ParsedData } from '../source/parse-data.ts';
import { codeSpan } from '../text/prose.ts';
import { freshSlug, slugOf } from '../text/slug-of.ts';
import { inferSchema } from './infer-schema.ts';
import { descriptionOf, listItems } from './list-items.ts';
import { nameVariables, type VariableNames } from './name-variables.ts';
import type { PostmanItem, PostmanVariable } from './postman.ts';
import { readAuth } from './read-auth.ts';
import { headersOf, readBody } from './read-body.ts';
import { type PostmanUrl, readUrl } from './read-url.ts';

/** A collection as an OpenAPI description, and the environment variables that its requests read. */
export interface ConvertedCollection extends ApiSource {
  readonly variables: readonly ApiVariable[];
}

/** Converts a collection. Requests with one method and path are one operation; each saved response is an example. */
export function toOpenApi(
  { value: collection, lineOf }: ParsedData,
  variables: readonly PostmanVariable[],
  notebook: Notebook,
): ConvertedCollection {
  const converting = startConverting({ variables, lineOf, notebook });
  for (const item of listItems(collection)) addItem(item, converting);
  const { paths, schemes, servers, lines, names } = converting;
  const info = objectAt(collection, 'info');
  const document: JsonObject = {
    openapi: '3.1.0',
    info: {
      title: textAt(info, 'name') || 'Collection',
      version: textAt(info, 'version') || '1',
      description: descriptionOf(info),
    },
    servers: [...servers].map((url) => ({ url })),
    paths,
    components: { securitySchemes: Object.fromEntries(schemes) },
  };
  return { document, variables: names.met(), lineOf: (pointer) => nearest(lines, pointer) };
}

interface Converting {
  readonly variables: readonly PostmanVariable[];
  readonly lineOf: (pointer: string) => number;
  readonly notebook: Notebook;
  readonly names: VariableNames;
  readonly paths: Record<string, Record<string, Record<string, Json>>>;
  readonly schemes: Map<string, JsonObject>;
  readonly servers: Set<string>;
  /** Lines of the collection by pointers of the description. */
  readonly lines: Map<string, number>;
  readonly ids: Set<string>;
}

function startConverting(given: Pick<Converting, 'variables' | 'lineOf' | 'notebook'>): Converting {
  return {
    ...given,
    names: nameVariables(given.variables),
    paths: {},
    schemes: new Map(),
    servers: new Set(),
    lines: new Map(),
    ids: new Set(),
  };
}

function nearest(lines: ReadonlyMap<string, number>, pointer: string): number {
  let current = pointer;
  while (current !== '' && !lines.has(current)) current = current.slice(0, current.lastIndexOf('/'));
  return lines.get(current) ?? 1;
}

function addItem(item: PostmanItem, converting: Converting): void {
  const { variables, servers, paths, lines, notebook } = converting;
  const line = converting.lineOf(item.pointer);
  const shownValue = (name: string) =>
    variables.find(({ key, isSecret }) => key === name && !isSecret)?.value;
  const url = readUrl(item.request['url'], shownValue);
  if (url.origin === undefined)
    notebook.leaveOut(`The host of ${codeSpan(item.name)}: nothing says which it is.`, line);
  else if (!servers.has(url.origin)) {
    lines.set(`/servers/${servers.size}`, line);
    servers.add(url.origin);
  }
  tellScripts(item, notebook, line);
  const method = (textAt(item.request, 'method') || 'GET').toLowerCase();
  if (!/^(?:get|put|post|delete|options|head|patch|trace)$/.test(method)) {
    notebook.leaveOut(
      `${codeSpan(item.name)}: its method ${codeSpan(method.toUpperCase())} is not described by OpenAPI.`,
      line,
    );
    return;
  }
  const path = url.path.startsWith('/') ? url.path : `/${url.path}`;
  const before = paths[path]?.[method];
  const pointer = `/paths/${pointerToken(path)}/${method}`;
  if (before !== undefined) {
    addResponses(before, item, { ...converting, pointer });
    notebook.leaveOut(
      `The request ${codeSpan(item.name)}: one with its method and path stands before it. Its saved responses were taken.`,
      line,
    );
    return;
  }
  lines.set(pointer, line);
  const operation = operationOf(item, url, converting);
  paths[path] = { ...paths[path], [method]: operation };
  addResponses(operation, item, { ...converting, pointer });
}

function tellScripts({ name, request, pointer }: PostmanItem, notebook: Notebook, line: number): void {
  const headers = headersOf(request).filter(({ name: header }) => /^(?:authorization|cookie)$/i.test(header));
  for (const header of headers)
    notebook.leaveOut(
      `The header ${codeSpan(header.name)} of ${codeSpan(name)} (${pointer}): samples send the credential by themselves.`,
      line,
    );
}

function operationOf(item: PostmanItem, url: PostmanUrl, converting: Converting): Record<string, Json> {
  const { names, schemes, notebook, ids } = converting;
  const { request, name, folders, description } = item;
  const auth = readAuth(item.auth);
  if (auth !== undefined && !schemes.has(auth.name)) {
    schemes.set(auth.name, auth.scheme);
    converting.lines.set(`/components/securitySchemes/${auth.name}`, converting.lineOf(item.authPointer));
  }
  const body = readBody(request);
  if (body.lost !== undefined)
    notebook.leaveOut(
      `${body.lost} of ${codeSpan(name)}: samples of a draft send JSON and forms.`,
      converting.lineOf(item.pointer),
    );
  const parameters = [
    ...url.pathParameters.map((one) => parameter('path', one, names)),
    ...url.query.map((one) => parameter('query', one, names)),
    ...headersOf(request)
      .filter(
        (one) =>
          !/^(?:accept|authorization|content-type|content-length|cookie|host|user-agent)$/i.test(one.name),
      )
      .map((one) => parameter('header', { ...one, description: '' }, names)),
  ];
  return {
    operationId: freshSlug(slugOf(name, 'request'), ids),
    summary: name,
    description,
    ...(folders[0] === undefined ? {} : { tags: [folders.join(' / ')] }),
    security: auth === undefined ? [] : [{ [auth.name]: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body.content === undefined
      ? {}
      : { requestBody: { required: true, content: names.rename(body.content) } }),
    responses: {},
  };
}

interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

function parameter(place: string, { name, value, description }: Parameter, names: VariableNames): JsonObject {
  const example = names.rename(value);
  return {
    name,
    in: place,
    ...(place === 'path' ? { required: true } : { 'x-sent': true }),
    description,
    schema: { type: 'string' },
    ...(example === '' ? {} : { example }),
  };
}

/** Adds the saved responses of a request; one that has none is taken to be answered with 200. */
function addResponses(
  operation: Record<string, Json>,
  item: PostmanItem,
  converting: Converting & { readonly pointer: string },
): void {
  const { lines, pointer, lineOf, names } = converting;
  const responses = operation['responses'] as Record<string, JsonObject>;
  for (const [index, saved] of item.responses.entries()) {
    const status = String(saved['code'] ?? 200);
    if (!/^[1-5]\d\d$/.test(status)) continue;
    const value = names.rename(bodyOf(textAt(saved, 'body')));
    const known = responses[status];
    const examples = objectAt(objectAt(objectAt(known, 'content'), 'application/json'), 'examples');
    const name = freshSlug(slugOf(textAt(saved, 'name'), 'example'), new Set(Object.keys(examples)));
    const described =
      textAt(known, 'description') || textAt(saved, 'name') || STATUS_CODES[status] || `Status ${status}`;
    const schema = inferSchema(value ?? null);
    if (!lines.has(`${pointer}/responses/${status}`))
      lines.set(`${pointer}/responses/${status}`, lineOf(`${item.pointer}/response/${index}`));
    responses[status] = {
      description: described,
      ...(value === undefined
        ? { ...known }
        : {
            content: {
              'application/json': {
                schema: isFirst(examples) ? schema : {},
                examples: { ...examples, [name]: { summary: textAt(saved, 'name'), value } },
              },
            },
          }),
    };
  }
  if (Object.keys(responses).every((status) => !status.startsWith('2')))
    responses['200'] = { description: 'The collection has no saved response of it.' };
}

function isFirst(examples: JsonObject): boolean {
  return Object.keys(examples).length === 0;
}

function bodyOf(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
