import type { RequestRecord } from '../track/track-outcome.ts';

/** Which made values of one track stand for which of another, and back. Grows as requests match. */
export interface Twins {
  readonly there: Map<string, string>;
  readonly back: Map<string, string>;
}

/** Two lists of requests that differ, one request a line. */
export interface RequestDifference {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
  /** The index of the first line that differs. */
  readonly index: number;
}

/** Compares what two samples asked for. A value that a simulator made may differ, in the same way throughout. */
export function compareRequests(
  expected: readonly RequestRecord[],
  actual: readonly RequestRecord[],
  twins: Twins,
): RequestDifference | undefined {
  const length = Math.max(expected.length, actual.length);
  const differs = Array.from({ length }, (_, index) => !isSame(expected[index], actual[index], twins));
  const index = differs.indexOf(true);
  if (index < 0) return undefined;
  const toExpected = (token: string) => twins.back.get(token) ?? token;
  return {
    expected: expected.map((request) => lineOf(request, (token) => token)),
    actual: actual.map((request) => lineOf(request, toExpected)),
    index,
  };
}

function isSame(a: RequestRecord | undefined, b: RequestRecord | undefined, twins: Twins): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.method !== b.method || a.operation !== b.operation || a.status !== b.status) return false;
  const [there, here] = [textsOf(a), textsOf(b)];
  if (there.length !== here.length) return false;
  const pairs = there.map((text, index) => pairsOf(text, here[index] ?? '', { a, b }));
  if (pairs.some((found) => found === undefined)) return false;
  for (const [left, right] of pairs.flatMap((found) => found ?? [])) {
    if ((twins.there.get(left) ?? right) !== right || (twins.back.get(right) ?? left) !== left) return false;
    twins.there.set(left, right);
    twins.back.set(right, left);
  }
  return true;
}

/** The made values of two texts side by side; nothing if the texts differ elsewhere. */
function pairsOf(
  left: string,
  right: string,
  { a, b }: { a: RequestRecord; b: RequestRecord },
): (readonly [string, string])[] | undefined {
  const [there, here] = [left.split(/([\w-]+)/), right.split(/([\w-]+)/)];
  if (there.length !== here.length) return undefined;
  const pairs = there.map((part, index) => [part, here[index] ?? ''] as const);
  const isMade = ([one, other]: readonly [string, string]) => a.made.includes(one) && b.made.includes(other);
  if (pairs.some((pair) => pair[0] !== pair[1] && !isMade(pair))) return undefined;
  return pairs.filter(isMade);
}

function textsOf({ path, fields }: RequestRecord): string[] {
  return [path, ...fields.flat()];
}

function lineOf({ method, path, fields, status }: RequestRecord, rename: (token: string) => string): string {
  const named = fields.map(([name, value]) => `${name}=${value}`);
  const text = [method, path, ...named].join(' ').replaceAll(/[\w-]{8,}/g, rename);
  return `${text} → ${status}`;
}
