import type { Json, JsonObject } from '#simulator/open-api.ts';
import { followReference } from './follow-reference.ts';
import { isObject, listAt, objectAt } from './json-fields.ts';

/** Deeper down, only what is required is built. */
const fullDepth = 3;
const deepest = 12;
/** How many optional fields an object gets. */
const mostFields = 12;

/** How a value is built. */
export interface BuildOptions {
  /** Whether fields are built that are not required. */
  readonly isFull: boolean;
  /** Whether it is sent (fields that are only read are left out) or received. */
  readonly isSent?: boolean;
}

/**
 * Builds a value from a schema: its example, default or first choice where it has one, else one of its type. References in a
 * circle end in null. Whether the value is valid has to be looked at: a pattern may ask for what nobody can guess.
 */
export function buildValue(document: JsonObject, schema: Json | undefined, options: BuildOptions): Json {
  return build({ document, ...options, open: [] }, schema, 0);
}

interface Building extends BuildOptions {
  readonly document: JsonObject;
  /** The schemas that are being built, from the outside in. */
  readonly open: readonly JsonObject[];
}

function build(context: Building, schema: Json | undefined, depth: number): Json {
  const resolved = followReference(context.document, schema);
  if (resolved === undefined || depth > deepest || context.open.includes(resolved)) return null;
  const within = { ...context, open: [...context.open, resolved] };
  const given = givenValue(resolved);
  if (given !== undefined) return given;
  const all = listAt(resolved, 'allOf');
  if (all.length > 0) return merged(within, [{ ...resolved, allOf: undefined }, ...all], depth);
  const choice = [...listAt(resolved, 'oneOf'), ...listAt(resolved, 'anyOf')];
  if (choice.length > 0) {
    const first = choice.map((one) => build(within, one, depth)).find((value) => value !== null) ?? null;
    return isObject(first) ? { ...objectOf(within, resolved, depth), ...first } : first;
  }
  return ofType(within, resolved, depth);
}

/** What the schema itself says a value is. */
function givenValue(schema: JsonObject): Json | undefined {
  if (schema['const'] !== undefined) return schema['const'];
  if (schema['example'] !== undefined) return schema['example'];
  const [example] = listAt(schema, 'examples');
  if (example !== undefined) return example;
  if (schema['default'] !== undefined && schema['default'] !== null) return schema['default'];
  return listAt(schema, 'enum')[0];
}

function merged(context: Building, parts: readonly Json[], depth: number): Json {
  const values = parts.map((part) => build(context, part, depth));
  const objects = values.filter(isObject);
  if (objects.length > 0) return Object.assign({}, ...objects) as JsonObject;
  return values.find((value) => value !== null) ?? null;
}

function ofType(context: Building, schema: JsonObject, depth: number): Json {
  const type = typeOf(schema);
  if (type === 'object') return objectOf(context, schema, depth);
  if (type === 'array') {
    const count = Math.min(Math.max(1, Number(schema['minItems'] ?? 0)), 5, Number(schema['maxItems'] ?? 5));
    const item = build(context, schema['items'] ?? {}, depth + 1);
    return item === null ? [] : Array.from({ length: count }, () => item);
  }
  if (type === 'string') return stringOf(schema);
  if (type === 'integer' || type === 'number') return numberOf(schema, type);
  return type === 'boolean' ? true : null;
}

function typeOf(schema: JsonObject): string {
  const type = schema['type'];
  const named = Array.isArray(type) ? type.find((one) => one !== 'null') : type;
  if (typeof named === 'string') return named;
  if (isObject(schema['properties']) || isObject(schema['additionalProperties'])) return 'object';
  return isObject(schema['items']) ? 'array' : 'null';
}

function objectOf(context: Building, schema: JsonObject, depth: number): JsonObject {
  const properties = objectAt(schema, 'properties');
  const required = listAt(schema, 'required').map(String);
  const { isFull, isSent = false, document } = context;
  const optional = Object.keys(properties)
    .filter((name) => !required.includes(name) && isFull && depth < fullDepth)
    .slice(0, mostFields);
  const entries = [...required, ...optional].flatMap((name): [string, Json][] => {
    const property = followReference(document, properties[name] ?? {}) ?? {};
    if (property[isSent ? 'readOnly' : 'writeOnly'] === true) return [];
    const value = build(context, properties[name] ?? {}, depth + 1);
    return value === null && !required.includes(name) ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T09:30:00Z',
  date: '2026-01-31',
  time: '09:30:00Z',
  duration: 'PT1H',
  email: 'ada@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  'uri-reference': '/example',
  uuid: '3f2a9c1e-5b7d-4e8f-9a0b-1c2d3e4f5a6b',
  byte: 'ZXhhbXBsZQ==',
};

/** Texts that patterns often ask for. */
const guesses = [
  'a',
  'A',
  '1',
  'abc',
  'ABC',
  'example',
  '2026-01-31',
  '09:30',
  '+12025550142',
  'EUR',
  'en',
  'en-US',
  'a1b2c3d4',
  '507f1f77bcf86cd799439011',
  '0123456789abcdef0123456789abcdef',
  '3f2a9c1e-5b7d-4e8f-9a0b-1c2d3e4f5a6b',
  '12345',
  '1.0.0',
  '#336699',
  'https://example.com',
];

function stringOf(schema: JsonObject): string {
  const format = String(schema['format'] ?? '');
  const start = Object.hasOwn(formats, format) ? (formats[format] ?? '') : 'string';
  const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'].slice(0, 200) : undefined;
  const candidates = [start, ...guesses];
  const fitting = pattern === undefined ? undefined : candidates.find((text) => matches(pattern, text));
  const text = fitting ?? start;
  const least = Math.min(Number(schema['minLength'] ?? 0), 200);
  const most = Number(schema['maxLength'] ?? Number.POSITIVE_INFINITY);
  return text.padEnd(least, text === '' ? 'x' : text).slice(0, most);
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

function numberOf(schema: JsonObject, type: string): number {
  const limit = (key: string) => (typeof schema[key] === 'number' ? schema[key] : undefined);
  const step = limit('multipleOf') ?? 1;
  const above = limit('exclusiveMinimum');
  const least =
    limit('minimum') ?? (above === undefined ? undefined : above + (type === 'integer' ? 1 : step));
  const most =
    limit('maximum') ??
    (limit('exclusiveMaximum') ?? Number.POSITIVE_INFINITY) - (limit('maximum') === undefined ? 0 : 1);
  const wanted = Math.min(Math.max(least ?? 1, Math.min(1, most)), Math.max(most, least ?? most));
  const stepped = Math.ceil(wanted / step) * step;
  return type === 'integer' ? Math.trunc(stepped) : stepped;
}
