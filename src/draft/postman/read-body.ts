import type { Json, JsonObject } from '#simulator/open-api.ts';
import { isObject, listAt, objectAt, textAt } from '../api/json-fields.ts';
import { inferSchema } from './infer-schema.ts';

/** A body as the content of OpenAPI. `lost`: what could not be taken over. */
export interface ReadBody {
  readonly content?: JsonObject;
  readonly lost?: string;
}

/** Reads the body of a request. Texts with variables in them stay as they are. */
export function readBody(request: JsonObject): ReadBody {
  const body = objectAt(request, 'body');
  if (body['disabled'] === true) return {};
  const mode = textAt(body, 'mode');
  if (mode === 'raw') return rawBody(body, request);
  if (mode === 'urlencoded') {
    const fields = fieldsOf(body, 'urlencoded');
    if (fields.length === 0) return {};
    return content('application/x-www-form-urlencoded', Object.fromEntries(fields));
  }
  if (mode === 'graphql') {
    const query = textAt(objectAt(body, 'graphql'), 'query');
    const variables = parsed(textAt(objectAt(body, 'graphql'), 'variables'));
    return content('application/json', { query, ...(isObject(variables) ? { variables } : {}) });
  }
  if (mode === 'formdata') return { content: { 'multipart/form-data': {} }, lost: 'A body of several parts' };
  if (mode === 'file') return { content: { 'application/octet-stream': {} }, lost: 'A file as body' };
  return {};
}

function content(type: string, example: Json): ReadBody {
  return { content: { [type]: { schema: inferSchema(example), example } } };
}

function rawBody(body: JsonObject, request: JsonObject): ReadBody {
  const raw = textAt(body, 'raw');
  if (raw === '') return {};
  const language = textAt(objectAt(objectAt(body, 'options'), 'raw'), 'language');
  const type = headersOf(request).find(({ name }) => /^content-type$/i.test(name))?.value ?? '';
  const value = parsed(raw);
  if (value !== undefined && typeof value === 'object' && value !== null)
    return content(/json/i.test(type) ? type : 'application/json', value);
  const said = type || (language === 'xml' ? 'application/xml' : 'text/plain');
  const what = /json/i.test(`${said} ${language}`) ? 'A body that is no JSON' : `A body of the type ${said}`;
  return { content: { [said.includes('json') ? 'text/plain' : said]: {} }, lost: what };
}

/** JSON in which a variable may stand where no quotes are: `{ "amount": {{amount}} }`; comments are allowed, as they are there. */
function parsed(raw: string): Json | undefined {
  const quoted = raw.replace(/"(?:[^"\\]|\\.)*"|\{\{[^{}]+\}\}|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (token) => {
    if (token.startsWith('/')) return '';
    return token.startsWith('{{') ? JSON.stringify(token) : token;
  });
  try {
    return JSON.parse(quoted) as Json;
  } catch {
    return undefined;
  }
}

function fieldsOf(body: JsonObject, field: string): [string, string][] {
  return listAt(body, field)
    .filter(
      (one): one is JsonObject => isObject(one) && one['disabled'] !== true && textAt(one, 'key') !== '',
    )
    .map((one) => [textAt(one, 'key'), textAt(one, 'value')]);
}

/** A header of a request. */
export interface PostmanHeader {
  readonly name: string;
  readonly value: string;
}

/** The headers of a request that are not switched off; they may be a list, or one text with a line for each. */
export function headersOf(request: JsonObject): PostmanHeader[] {
  const header = request['header'];
  if (typeof header === 'string')
    return header.split('\n').flatMap((line) => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [{ name: name.trim(), value: value ?? '' }];
    });
  return listAt(request, 'header')
    .filter(
      (one): one is JsonObject => isObject(one) && one['disabled'] !== true && textAt(one, 'key') !== '',
    )
    .map((one) => ({ name: textAt(one, 'key'), value: textAt(one, 'value') }));
}
