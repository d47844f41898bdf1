import type { OpenApiDocument } from './open-api.ts';

function step(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/**
 * Follows local references (`{ $ref: '#/components/…' }`) until something that is not one.
 * Throws when a reference leads nowhere, leaves the document, or runs in a circle.
 */
export function resolveReference<T extends object>(document: OpenApiDocument, value: T): T {
  let current: object = value;
  for (let hops = 0; '$ref' in current && typeof current.$ref === 'string'; hops += 1) {
    const keys = current.$ref.replace(/^#\//, '').split('/');
    const target = keys.map(unescapePointer).reduce<unknown>(step, document);
    if (typeof target !== 'object' || target === null || hops > 20) {
      throw new Error(`The description refers to ${current.$ref}, which it does not hold.`);
    }
    current = target;
  }
  return current as T;
}

/** Undoes the escapes of RFC 6901 in one step of a JSON pointer. */
function unescapePointer(key: string): string {
  return decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
}
