import type { Json, JsonObject } from '#simulator/open-api.ts';

/** A value without its fields named `__proto__`, and the lines of the text on which that name stands. */
export function withoutPrototypes(
  value: JsonObject,
  text: string,
): { readonly value: JsonObject; readonly found: readonly number[] } {
  if (!/__proto__|\\u005f/i.test(text)) return { value, found: [] };
  const found = text.split('\n').flatMap((line, index) => (line.includes('__proto__') ? [index + 1] : []));
  return { value: cleaned(value) as JsonObject, found };
}

function cleaned(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => cleaned(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, item]) => [key, cleaned(item)]));
}
