import type { OpenApiDocument } from './open-api.ts';
import { readPointer } from './read-pointer.ts';

/**
 * Follows local references (`{ $ref: '#/components/…' }`) until something that is not one.
 * Throws when a reference leads nowhere, leaves the document, or runs in a circle.
 */
export function resolveReference<T extends object>(document: OpenApiDocument, value: T): T {
  let current: object = value;
  for (let hops = 0; '$ref' in current && typeof current.$ref === 'string'; hops += 1) {
    const fragment = /^#(.*)$/s.exec(current.$ref)?.[1];
    const target = fragment === undefined ? undefined : readPointer(document, decodeURIComponent(fragment));
    if (typeof target !== 'object' || target === null || hops > 20) {
      throw new Error(`The description refers to ${current.$ref}, which it does not hold.`);
    }
    current = target;
  }
  return current as T;
}
