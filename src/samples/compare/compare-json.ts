import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Bindings, Difference } from './difference.ts';
import { matchLine } from './match-line.ts';

/** A parsed expectation that knows its positions. */
interface Context {
  readonly counter: LineCounter;
  readonly bindings: Bindings;
}

const more = '...';

/**
 * Compares JSON as data: the order of keys is free, everything else is exact. A member `"...": "..."` or an item
 * `"..."` says that there is more; inside strings the wildcards of {@link matchLine} work, and a string that is one
 * wildcard also stands for a number, `true`, `false` or `null`. Gives the first difference in the order of the
 * expected text, or nothing. `expected` must be JSON.
 */
export function compareJson(expected: string, actual: string, bindings: Bindings): Difference | undefined {
  const counter = new LineCounter();
  const document = parseDocument(expected, { lineCounter: counter, schema: 'json' });
  let value: unknown;
  try {
    value = JSON.parse(actual, exactNumber);
  } catch {
    return { line: 1, column: 1, message: 'is not one JSON text' };
  }
  const tried: Bindings = new Map(bindings);
  const difference = compareNode(document.contents, value, { counter, bindings: tried });
  if (difference === undefined) for (const [name, bound] of tried) bindings.set(name, bound);
  return difference;
}

function compareNode(node: unknown, value: unknown, context: Context): Difference | undefined {
  if (isMap(node)) return compareObject(node as Node, value, context);
  if (isSeq(node)) return compareArray(node as Node, value, context);
  const expected = isScalar(node) ? exactNumber('', node.value, { source: node.source ?? '' }) : null;
  if (typeof expected === 'string' && isScalarMatch(expected, value, context.bindings)) return undefined;
  return expected === value ? undefined : differ(node, context, `has \`${brief(value)}\` here`);
}

function isScalarMatch(expected: string, value: unknown, bindings: Bindings): boolean {
  if (typeof value === 'string') return matchLine(expected, value, bindings);
  const isWildcard = /^\[[^\]]+\]$/.test(expected) && (value === null || typeof value !== 'object');
  return isWildcard && matchLine(expected, String(value), bindings);
}

function compareObject(node: Node, value: unknown, context: Context): Difference | undefined {
  if (!isMap(node)) return undefined;
  if (!isObject(value)) return differ(node, context, `has \`${brief(value)}\` here`);
  const expected = new Map(node.items.map((pair) => [keyOf(pair.key), pair]));
  for (const [key, pair] of expected) {
    if (key === more) continue;
    if (!Object.hasOwn(value, key)) return differ(pair.key, context, `has no \`${key}\``);
    const difference = compareNode(pair.value, value[key], context);
    if (difference !== undefined) return difference;
  }
  const surplus = expected.has(more) ? undefined : Object.keys(value).find((key) => !expected.has(key));
  if (surplus === undefined) return undefined;
  return differ(node, context, `also has \`${surplus}\`: \`${brief(value[surplus])}\` in this object`);
}

function compareArray(node: Node, value: unknown, context: Context): Difference | undefined {
  if (!isSeq(node)) return undefined;
  if (!Array.isArray(value)) return differ(node, context, `has \`${brief(value)}\` here`);
  const items: readonly unknown[] = node.items;
  const gap = items.findIndex((item) => isScalar(item) && item.value === more);
  const head = gap < 0 ? items : items.slice(0, gap);
  const tail = gap < 0 ? [] : items.slice(gap + 1);
  const pairs = [
    ...head.slice(0, value.length).map((item, index) => [item, value[index]] as const),
    ...tail.map((item, index) => [item, value[value.length - tail.length + index]] as const),
  ];
  const isLength = gap < 0 ? value.length === head.length : value.length >= head.length + tail.length;
  if (!isLength && tail.length > 0) return differ(node, context, countOf(value));
  for (const [item, actual] of pairs) {
    const difference = compareNode(item, actual, context);
    if (difference !== undefined) return difference;
  }
  return isLength ? undefined : differ(node, context, countOf(value));
}

function countOf(value: readonly unknown[]): string {
  return `has ${value.length === 1 ? '1 item' : `${value.length} items`} in this array`;
}

function differ(node: unknown, { counter }: Context, message: string): Difference {
  const { line, col } = counter.linePos((node as Node | null)?.range?.[0] ?? 0);
  return { line, column: col, message };
}

/** A whole number beyond what a number holds exactly is compared digit by digit. */
function exactNumber(_key: string, value: unknown, { source = '' }: { source?: string } = {}): unknown {
  const isInexact = Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(source);
  return isInexact ? BigInt(source) : value;
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function brief(value: unknown): string {
  const json = JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? `${item}n` : item));
  const text = json.replace(/"(-?\d+)n"/g, '$1');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
