import type { Json, JsonObject } from '#simulator/open-api.ts';

/** The object at a field; an empty one where there is none. */
export function objectAt(value: Json | undefined, field: string): JsonObject {
  const found = isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
  return isObject(found) ? found : {};
}

/** The list at a field; an empty one where there is none. */
export function listAt(value: Json | undefined, field: string): readonly Json[] {
  const found = isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
  return Array.isArray(found) ? found : [];
}

/** The text at a field, trimmed; an empty one where there is none. */
export function textAt(value: Json | undefined, field: string): string {
  const found = isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
  return typeof found === 'string' ? found.trim() : '';
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
