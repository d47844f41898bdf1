import type { Json, JsonObject } from '#simulator/open-api.ts';
import { readPointer } from '#simulator/read-pointer.ts';
import { isObject } from './json-fields.ts';

const mostHops = 20;

/**
 * What a value is once its references within the document are followed; undefined where they lead out of it, to nothing, or
 * in a circle. Nothing is ever fetched.
 */
export function followReference(document: JsonObject, value: Json | undefined): JsonObject | undefined {
  let current: unknown = value;
  for (let hops = 0; hops <= mostHops; hops += 1) {
    if (!isObject(current)) return undefined;
    const target = current['$ref'];
    if (typeof target !== 'string') return current;
    if (!target.startsWith('#')) return undefined;
    current = readPointer(document, decode(target.slice(1)));
  }
  return undefined;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
