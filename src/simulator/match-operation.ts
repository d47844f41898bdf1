import type { Description, Operation } from './compile-description.ts';

/** A described operation and the values of the names in its path; or, when there is none, the one most like it. */
export type Match =
  | { readonly operation: Operation; readonly path: Readonly<Record<string, string>> }
  | { readonly operation: undefined; readonly nearest: Operation | undefined };

/** A request, as far as it tells which operation it calls. */
export interface CalledPath {
  readonly method: string;
  /** With or without port. */
  readonly host: string;
  readonly path: string;
}

/**
 * Finds the operation that describes a request. Paths with fewer names in braces go first, then those with more text.
 * A host that the description names has only its own operations; any other, such as localhost, stands for all of them.
 */
export function matchOperation(
  { operations }: Description,
  { method, host, path: called }: CalledPath,
): Match {
  const segments = called.split('/');
  const name = host.replace(/:\d+$/, '');
  const isNamed = operations.some(({ hosts }) => hosts.includes(name));
  const found = operations
    .filter((operation) => operation.method === method && (!isNamed || operation.hosts.includes(name)))
    .map((operation) => ({ operation, path: matchPath(operation.path.split('/'), segments) }))
    .filter((one) => one.path !== undefined)
    .sort((a, b) => compareFixity(a.operation.path, b.operation.path))[0];
  if (found?.path !== undefined) return { operation: found.operation, path: found.path };
  return { operation: undefined, nearest: nearestOperation(operations, method, segments) };
}

function compareFixity(a: string, b: string): number {
  const namesIn = (path: string) => path.split('{').length - 1;
  const textOf = (path: string) => path.replace(/\{[^{}]*\}/g, '').length;
  return namesIn(a) - namesIn(b) || textOf(b) - textOf(a);
}

function matchPath(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? '';
    const [, name, suffix = ''] = /^\{([^{}]+)\}([^{}]*)$/.exec(part) ?? [];
    if (name === undefined ? part !== segment : !isValue(segment, suffix)) return undefined;
    if (name !== undefined) values[name] = decodeSegment(segment.slice(0, segment.length - suffix.length));
  }
  return values;
}

/** Whether something stands before the suffix, as in `{Sid}.json`. */
function isValue(segment: string, suffix: string): boolean {
  return segment.endsWith(suffix) && segment.length > suffix.length;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function nearestOperation(
  operations: readonly Operation[],
  method: string,
  segments: readonly string[],
): Operation | undefined {
  const distances = operations.map((operation) => ({
    operation,
    distance: pathDistance(operation.path.split('/'), segments) + (operation.method === method ? 0 : 0.5),
  }));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.operation;
}

/** How many letters must change for a path to fit; a name in braces takes anything. */
function pathDistance(template: readonly string[], segments: readonly string[]): number {
  let total = Math.abs(template.length - segments.length) * 4;
  for (let index = 0; index < Math.min(template.length, segments.length); index += 1) {
    const part = template[index] ?? '';
    if (!part.startsWith('{')) total += letterDistance(part, (segments[index] ?? '').slice(0, 64));
  }
  return total;
}

/** Levenshtein's distance. */
function letterDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
