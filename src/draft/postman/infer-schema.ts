import type { Json, JsonObject } from '#simulator/open-api.ts';
import { isObject } from '../api/json-fields.ts';

const deepest = 4;

/** What a schema can be told of one example: types, and the fields that objects have. Nothing is required by it. */
export function inferSchema(value: Json, depth = 0): JsonObject {
  if (value === null) return {};
  if (Array.isArray(value)) {
    const [first] = value;
    return {
      type: 'array',
      ...(first === undefined || depth >= deepest || !isAlike(value)
        ? {}
        : { items: inferSchema(first, depth + 1) }),
    };
  }
  if (!isObject(value)) return { type: typeof value === 'number' ? 'number' : typeof value };
  if (depth >= deepest) return { type: 'object' };
  const properties = Object.entries(value).map(([name, item]) => [
    name,
    inferSchema(item ?? null, depth + 1),
  ]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** Whether all items of a list have the type of the first: only then it says what the others are. */
function isAlike(list: readonly Json[]): boolean {
  return (
    new Set(list.map((one) => (Array.isArray(one) ? 'array' : typeof one))).size === 1 && !isObject(list[0])
  );
}
