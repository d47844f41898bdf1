import type { Json, JsonObject } from '#simulator/open-api.ts';
import { inferSchema } from '../postman/infer-schema.ts';
import { freshSlug, slugOf } from '../text/slug-of.ts';
import type { RawErrorRow } from './map-errors.ts';
import { type CurlCommand, parseCurl } from './parse-curl.ts';

/** How many operations a draft has at most: commands that call others are shown, and do not run. */
const most = 60;

/** A fence that may be a call, and the data that stands right after it. */
export interface CallFence {
  readonly text: string;
  readonly line: number;
  /** The JSON that the guide shows as its answer. */
  readonly answer?: string;
}

/** The calls of a guide as the paths of an OpenAPI description. */
export interface CollectedCalls {
  readonly paths: JsonObject;
  readonly origin: string | undefined;
  /** The operation of each fence, by its line. */
  readonly operationAt: ReadonlyMap<number, string>;
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Makes operations of the curl commands of a guide, those of its first host, so that they can be answered. Errors of the guide become
 * answers of the first.
 */
export function collectCalls(fences: readonly CallFence[], errors: readonly RawErrorRow[]): CollectedCalls {
  const calls = fences.flatMap((fence) => {
    const command = parseCurl(fence.text);
    return command === undefined ? [] : [{ ...fence, command }];
  });
  const origin = calls[0]?.command.url.origin;
  const paths: Record<string, Record<string, Json>> = {};
  const [operationAt, lines, ids] = [new Map<number, string>(), new Map<string, number>(), new Set<string>()];
  for (const { command, line, answer } of calls.filter((call) => call.command.url.origin === origin)) {
    const path = pathOf(command);
    const method = command.method.toLowerCase();
    const known = paths[path]?.[method] as JsonObject | undefined;
    if (known !== undefined) {
      operationAt.set(line, String(known['operationId']));
      continue;
    }
    if (lines.size >= most) continue;
    const id = freshSlug(slugOf(`${method} ${command.url.pathname}`, 'call'), ids);
    operationAt.set(line, id);
    lines.set(id, line);
    const responses = { ...answerOf(answer), ...(operationAt.size === 1 ? errorResponses(errors) : {}) };
    paths[path] = { ...paths[path], [method]: operationOf(command, { id, responses }) };
  }
  return { paths, origin, operationAt, lines };
}

/** Steps of a path that hold variables are parameters of it. */
function pathOf({ url }: CurlCommand): string {
  return decodeURI(url.pathname).replace(/__(\w+?)__/g, (_, name: string) => `{${name}}`);
}

function operationOf(
  command: CurlCommand,
  { id, responses }: { readonly id: string; readonly responses: JsonObject },
): JsonObject {
  const { method, url, query, headers, body } = command;
  const inPath = [...decodeURI(url.pathname).matchAll(/__(\w+?)__/g)].map(([, name = '']) =>
    parameter('path', name, `{{${name}}}`),
  );
  const parameters = [
    ...inPath,
    ...query.map(([name, value]) => parameter('query', name, value)),
    ...headers
      .filter(([name]) => !/^(?:accept|authorization|content-type)$/i.test(name))
      .map(([name, value]) => parameter('header', name, value)),
  ];
  return {
    operationId: id,
    summary: `${method} ${pathOf(command)}`,
    parameters,
    ...(body === undefined
      ? {}
      : {
          requestBody: { content: { [body.type]: { schema: inferSchema(body.value), example: body.value } } },
        }),
    responses,
  };
}

function parameter(place: string, name: string, example: string): JsonObject {
  return {
    name,
    in: place,
    ...(place === 'path' ? { required: true } : { 'x-sent': true }),
    schema: { type: 'string' },
    example,
  };
}

function answerOf(answer: string | undefined): JsonObject {
  const description = 'The answer that the guide shows.';
  if (answer === undefined) return { '200': { description: 'An answer that the guide does not show.' } };
  const example = JSON.parse(answer) as Json;
  return {
    '200': { description, content: { 'application/json': { schema: inferSchema(example), example } } },
  };
}

function errorResponses(errors: readonly RawErrorRow[]): JsonObject {
  const byStatus = Map.groupBy(errors, ({ status }) => String(status));
  return Object.fromEntries(
    [...byStatus].map(([status, rows]) => {
      const examples = rows.map(({ code, cause }, index): [string, Json] => [
        `row-${index + 1}`,
        { summary: cause, value: { error: { code, message: cause } } },
      ]);
      const schema = inferSchema({ error: { code: '', message: '' } });
      return [
        status,
        {
          description: 'An error of the guide.',
          content: { 'application/json': { schema, examples: Object.fromEntries(examples) } },
        },
      ];
    }),
  );
}
