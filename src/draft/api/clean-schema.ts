import type { Json, JsonObject } from '#simulator/open-api.ts';
import { isObject } from './json-fields.ts';

const types = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']);
const numbers = ['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum', 'multipleOf'];
const counts = [
  ...['maxLength', 'minLength', 'maxItems', 'minItems'],
  ...['maxProperties', 'minProperties', 'maxContains', 'minContains'],
];
const flags = ['uniqueItems', 'readOnly', 'writeOnly', 'deprecated'];
const named = ['properties', 'patternProperties', 'dependentSchemas'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const single = [
  ...['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames'],
  ...['unevaluatedItems', 'unevaluatedProperties'],
];

/**
 * A schema with its facts alone: what it allows, without descriptions, examples and extensions, and without what no
 * validator takes. `refer` gives what stands for a reference.
 */
export function cleanSchema(schema: Json | undefined, refer: (target: string) => Json): Json {
  if (typeof schema === 'boolean') return schema;
  if (!isObject(schema)) return {};
  if (typeof schema['$ref'] === 'string') return refer(schema['$ref']);
  const clean = (value: Json | undefined) => cleanSchema(value, refer);
  const entries = Object.entries(schema).flatMap(([key, value]): [string, Json][] => {
    if (value === undefined) return [];
    if (named.includes(key) && isObject(value))
      return [[key, mapObject(key === 'patternProperties' ? validPatterns(value) : value, clean)]];
    if (lists.includes(key) && Array.isArray(value) && value.length > 0) return [[key, value.map(clean)]];
    if (single.includes(key) && (isObject(value) || typeof value === 'boolean')) return [[key, clean(value)]];
    return isPlain(key, value) ? [[key, typeof value === 'object' ? structuredClone(value) : value]] : [];
  });
  return Object.fromEntries(entries);
}

function mapObject(value: JsonObject, map: (one: Json | undefined) => Json): JsonObject {
  return Object.fromEntries(namedEntries(value).map(([key, one]) => [key, map(one)]));
}

/** A field without a name is none in YAML. */
function namedEntries(value: JsonObject): [string, Json | undefined][] {
  return Object.entries(value).filter(([key]) => key !== '');
}

function validPatterns(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([pattern]) => isPattern(pattern)));
}

/** Whether a keyword without schemas in it has a value that a validator takes. */
function isPlain(key: string, value: Json): boolean {
  if (key === 'type')
    return Array.isArray(value)
      ? value.length > 0 &&
          value.every((one) => types.has(String(one))) &&
          new Set(value).size === value.length
      : types.has(String(value));
  if (key === 'enum') return Array.isArray(value) && value.length > 0;
  if (key === 'required')
    return (
      Array.isArray(value) &&
      value.every((one) => typeof one === 'string') &&
      new Set(value).size === value.length
    );
  if (key === 'format') return typeof value === 'string';
  if (key === 'pattern') return typeof value === 'string' && isPattern(value);
  if (key === 'multipleOf') return typeof value === 'number' && value > 0;
  if (numbers.includes(key)) return typeof value === 'number';
  if (counts.includes(key)) return Number.isInteger(value) && Number(value) >= 0;
  return flags.includes(key) ? typeof value === 'boolean' : key === 'const';
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
