/** The steps of a JSON pointer (RFC 6901), without their escapes. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands in a value at a JSON pointer; undefined where nothing does. What an object inherits is not in it. */
export function readPointer(value: unknown, pointer: string): unknown {
  return pointerSteps(pointer).reduce(fieldOf, value);
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
