import { isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import { compareJson } from '../compare/compare-json.ts';
import type { Bindings } from '../compare/difference.ts';

/** How wide an object or array may be that is written on one line. */
const width = 80;
const more = '...';

interface Context {
  readonly expected: string;
  readonly bindings: Bindings;
  readonly unit: string;
}

/**
 * The text of a JSON output: what still matches stays as it is written, with its wildcards, its order of keys and its
 * layout; `"..."` stays with what it stands for. Everything else becomes what was printed. Both texts must be JSON.
 */
export function rewriteJson(expected: string, actual: string, bindings: Bindings): string {
  const unit = /^[ \t]+/m.exec(expected)?.[0] ?? '  ';
  const { contents } = parseDocument(expected, { schema: 'json' });
  return write(contents, JSON.parse(actual), { context: { expected, bindings, unit }, indent: '' });
}

interface Position {
  readonly context: Context;
  readonly indent: string;
}

function write(node: unknown, value: unknown, position: Position): string {
  const { context, indent } = position;
  const source = sourceOf(node, context);
  if (source !== '' && compareJson(source, JSON.stringify(value), new Map(context.bindings)) === undefined) {
    return source;
  }
  const inner = { context, indent: indent + context.unit };
  if (Array.isArray(value)) {
    const items = itemsOf(node, value).map(([item, actual]) =>
      item === more ? `"${more}"` : write(item, actual, inner),
    );
    return layOut('[]', items, { ...position, source });
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = membersOf(node, value as Record<string, unknown>).map(([name, item, actual]) =>
    item === more ? `"${more}": "${more}"` : `${JSON.stringify(name)}: ${write(item, actual, inner)}`,
  );
  return layOut('{}', members, { ...position, source });
}

/** Broken over lines as it was; what is new is broken where it is wide. */
function layOut(
  [open = '', close = '']: string,
  parts: readonly string[],
  { context, indent, source }: Position & { source: string },
): string {
  if (parts.length === 0) return `${open}${close}`;
  const space = open === '{' ? ' ' : '';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  const isBroken = source.includes('\n') || line.includes('\n') || indent.length + line.length > width;
  if (!isBroken) return line;
  const inner = indent + context.unit;
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(',\n')}\n${indent}${close}`;
}

/** Every member to write, with its node where the expected object has it: the expected ones first, in their order. */
function membersOf(node: unknown, value: Record<string, unknown>): [string, unknown, unknown][] {
  const pairs: readonly Pair[] = isMap(node) ? node.items : [];
  const names = pairs.map(({ key }) => String(isScalar(key) ? key.value : key));
  const known = pairs.flatMap((pair, index): [string, unknown, unknown][] => {
    const name = names[index] ?? '';
    if (name === more) return [[name, more, undefined]];
    return Object.hasOwn(value, name) ? [[name, pair.value, value[name]]] : [];
  });
  if (names.includes(more)) return known;
  const surplus = Object.entries(value).filter(([name]) => !names.includes(name));
  return [
    ...known,
    ...surplus.map(([name, actual]): [string, unknown, unknown] => [name, undefined, actual]),
  ];
}

/** Every item to write, with its node. Items after `"..."` are counted from the end. */
function itemsOf(node: unknown, value: readonly unknown[]): [unknown, unknown][] {
  const items: readonly unknown[] = isSeq(node) ? node.items : [];
  const gap = items.findIndex((item) => isScalar(item) && item.value === more);
  const tail = items.length - gap - 1;
  if (gap < 0 || gap + tail > value.length) return value.map((actual, index) => [items[index], actual]);
  return [
    ...value.slice(0, gap).map((actual, index): [unknown, unknown] => [items[index], actual]),
    [more, undefined],
    ...value
      .slice(value.length - tail)
      .map((actual, index): [unknown, unknown] => [items[gap + 1 + index], actual]),
  ];
}

function sourceOf(node: unknown, { expected }: Context): string {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return '';
  return expected.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
}
