import type { Json, OpenApiDocument, SchemaObject } from './open-api.ts';
import type { FormValue } from './parse-form.ts';
import { resolveReference } from './resolve-reference.ts';

/**
 * Gives the texts of a form the types that the schema asks for: numbers, booleans, arrays. What does not fit is left as
 * it is, so that validation can say so.
 */
export function coerceForm(document: OpenApiDocument, schema: SchemaObject, value: FormValue): Json {
  const resolved = pickAlternative(document, resolveReference(document, schema), value);
  if (typeof value === 'string') return coerceText(typesOf(resolved), value);
  if (typesOf(resolved).includes('array')) return coerceArray(document, resolved, value);
  if (Array.isArray(value)) return value.map((item) => coerceForm(document, {}, item));
  return coerceObject(document, resolved, value);
}

function typesOf(schema: SchemaObject): readonly string[] {
  return typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
}

/** Of several alternatives, the first whose shape (text, list or group) is that of the value. */
function pickAlternative(document: OpenApiDocument, schema: SchemaObject, value: FormValue): SchemaObject {
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []).map((one) => resolveReference(document, one));
  return alternatives.find((one) => hasShapeOf(one, value)) ?? alternatives[0] ?? schema;
}

function hasShapeOf(schema: SchemaObject, value: FormValue): boolean {
  const types = typesOf(schema);
  const isGroup = types.includes('object') || types.includes('array');
  if (typeof value !== 'string') return isGroup;
  if (schema.enum !== undefined) return schema.enum.includes(value);
  return !isGroup && fitsText(types, value);
}

function fitsText(types: readonly string[], value: string): boolean {
  return types.includes('string') || types.length === 0 || typeof coerceText(types, value) !== 'string';
}

function coerceText(types: readonly string[], value: string): Json {
  if (types.includes('integer') && /^-?\d+$/.test(value)) return Number(value);
  if (types.includes('number') && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}

function coerceArray(
  document: OpenApiDocument,
  schema: SchemaObject,
  value: Exclude<FormValue, string>,
): Json {
  const items = Array.isArray(value) ? value : inOrderOfIndex(value);
  if (items === undefined) return coerceObject(document, {}, value as Record<string, FormValue>);
  return items.map((item) => coerceForm(document, schema.items ?? {}, item));
}

function inOrderOfIndex(value: Record<string, FormValue>): FormValue[] | undefined {
  const keys = Object.keys(value);
  if (!keys.every((key) => /^\d+$/.test(key))) return undefined;
  return keys.sort((a, b) => Number(a) - Number(b)).flatMap((key) => value[key] ?? []);
}

function coerceObject(
  document: OpenApiDocument,
  schema: SchemaObject,
  value: Record<string, FormValue>,
): Json {
  const { properties = {}, additionalProperties } = schema;
  const rest = typeof additionalProperties === 'object' ? additionalProperties : {};
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return [key, coerceForm(document, property ?? rest, item)];
    }),
  );
}
