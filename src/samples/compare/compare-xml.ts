import { parseXmlTexts, type XmlNode } from '#guide/data/parse-xml.ts';
import type { Bindings, Difference } from './difference.ts';
import { matchLine } from './match-line.ts';

type XmlElement = Extract<XmlNode, { kind: 'element' }>;

interface Context {
  readonly expected: string;
  readonly bindings: Bindings;
}

const more = '...';

/**
 * Compares XML canonically: the order of attributes, the kind of quotation marks, comments and space between elements
 * do not count, everything else does. `...` between elements stands for any elements, the attribute `...="..."` for any
 * attributes; in texts and values the wildcards of {@link matchLine} work. Gives the first difference, or nothing.
 * `expected` must be XML.
 */
export function compareXml(expected: string, actual: string, bindings: Bindings): Difference | undefined {
  const wanted = parseXmlTexts(expected);
  const found = parseXmlTexts(actual);
  if (wanted.kind === 'problem' || found.kind === 'problem') {
    return { line: 1, column: 1, message: 'is not well-formed XML' };
  }
  const tried: Bindings = new Map(bindings);
  const difference = compareNode(wanted, found, { expected, bindings: tried });
  if (difference === undefined) for (const [name, bound] of tried) bindings.set(name, bound);
  return difference;
}

function compareNode(wanted: XmlNode, found: XmlNode, context: Context): Difference | undefined {
  if (wanted.kind === 'text') {
    const isMatch = found.kind === 'text' && matchLine(wanted.text, found.text, context.bindings);
    return isMatch ? undefined : differ(wanted.at, context, `has ${brief(found)} here`);
  }
  if (found.kind === 'text' || found.name !== wanted.name) {
    return differ(wanted.at, context, `has ${brief(found)} here`);
  }
  return compareAttributes(wanted, found, context) ?? compareChildren(wanted, found, context);
}

function compareAttributes(wanted: XmlElement, found: XmlElement, context: Context): Difference | undefined {
  for (const [name, { value, at }] of wanted.attributes) {
    if (name === more) continue;
    const actual = found.attributes.get(name)?.value;
    if (actual === undefined) return differ(at, context, `has no attribute \`${name}\``);
    if (matchLine(value, actual, context.bindings)) continue;
    return differ(at, context, `has \`${name}="${actual}"\` here`);
  }
  if (wanted.attributes.has(more)) return undefined;
  const surplus = [...found.attributes.keys()].find((name) => !wanted.attributes.has(name));
  if (surplus === undefined) return undefined;
  return differ(wanted.at, context, `also has the attribute \`${surplus}\` in this element`);
}

/** Children are compared in order; those after `...` are counted from the end. */
function compareChildren(wanted: XmlElement, found: XmlElement, context: Context): Difference | undefined {
  const gap = wanted.children.findIndex((child) => child.kind === 'text' && child.text === more);
  const head = gap < 0 ? wanted.children : wanted.children.slice(0, gap);
  const tail = gap < 0 ? [] : wanted.children.slice(gap + 1);
  const start = Math.max(head.length, found.children.length - tail.length);
  const pairs = [
    ...head.map((child, index) => [child, found.children[index]] as const),
    ...tail.map((child, index) => [child, found.children[start + index]] as const),
  ];
  for (const [child, actual] of pairs) {
    if (actual === undefined)
      return differ(
        child.at,
        context,
        `ends ${found.name === '' ? '' : `\`${found.name}\` `}before ${brief(child)}`,
      );
    const difference = compareNode(child, actual, context);
    if (difference !== undefined) return difference;
  }
  const surplus = gap < 0 ? found.children[head.length] : undefined;
  if (surplus === undefined) return undefined;
  return differ(
    wanted.at,
    context,
    `also has ${brief(surplus)}${found.name === '' ? '' : ' in this element'}`,
  );
}

function differ(at: number, { expected }: Context, message: string): Difference {
  const before = expected.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
}

function brief(node: XmlNode): string {
  if (node.kind === 'element') return `\`<${node.name}>\``;
  return `\`${node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text}\``;
}
