/** A part of an XML text that counts: an element, or text between elements. `at` is its offset. */
export type XmlNode =
  | {
      readonly kind: 'element';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, { readonly value: string; readonly at: number }>;
      readonly children: readonly XmlNode[];
      readonly at: number;
    }
  | { readonly kind: 'text'; readonly text: string; readonly at: number };

type XmlElement = Extract<XmlNode, { kind: 'element' }>;

const maximumDepth = 500;
const name = String.raw`[^\s<>/=&"'!?]+`;
const token = new RegExp(
  String.raw`<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>|<!\[CDATA\[(?<data>.*?)\]\]>` +
    String.raw`|</(?<end>${name})\s*>|<(?<start>${name})(?<attributes>(?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>/?)>` +
    '|(?<text>[^<]+)',
  'sy',
);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Why a text is not one XML text. `at` is an offset, `message` a sentence. */
export interface XmlProblem {
  readonly kind: 'problem';
  readonly at: number;
  readonly message: string;
}

interface Open {
  readonly name: string;
  readonly at: number;
  readonly children: XmlNode[];
}

/**
 * Reads XML as far as comparing needs it: one element with all that is in it. Comments, processing instructions,
 * declarations, and space around text and between elements are left out; CDATA is text; prefixes of namespaces are part
 * of names. Gives a problem for what is not well-formed, names an unknown entity, or nests deeper than 500.
 */
export function parseXml(source: string): XmlElement | XmlProblem {
  const all = parseXmlTexts(source);
  if (all.kind === 'problem') return all;
  const [only, second] = all.children;
  if (only?.kind !== 'element') return problem(only?.at ?? 0, 'One element must hold everything.');
  return second === undefined ? only : problem(second.at, 'One element must hold everything.');
}

/** Reads XML texts one after the other, as a program prints them: an element without a name holds all. */
export function parseXmlTexts(source: string): XmlElement | XmlProblem {
  const root: Open = { name: '', at: 0, children: [] };
  const open: Open[] = [root];
  for (let at = 0; at < source.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(source)?.groups;
    if (found === undefined) return problem(at, 'This is no well-formed tag.');
    if (open.length > maximumDepth) return problem(at, 'It nests too deep.');
    const wrong = take(found, { open, at, parent: open.at(-1) ?? root });
    if (wrong !== undefined) return wrong;
  }
  const unclosed = open.length > 1 ? open.at(-1) : undefined;
  if (unclosed !== undefined) return problem(unclosed.at, `\`<${unclosed.name}>\` is not closed.`);
  const children = root.children.flatMap(trimmed);
  if (!children.some(({ kind }) => kind === 'element')) return problem(0, 'There is no element.');
  return { ...root, kind: 'element', attributes: new Map(), children };
}

interface Position {
  readonly open: Open[];
  readonly parent: Open;
  readonly at: number;
}

/** Takes one token into the tree. */
function take(
  found: Readonly<Record<string, string | undefined>>,
  { open, parent, at }: Position,
): XmlProblem | undefined {
  const { end, start, attributes = '', empty, data, text = '' } = found;
  if (end !== undefined) {
    if (open.length === 1) return problem(at, `\`</${end}>\` closes nothing.`);
    if (end !== parent.name)
      return problem(at, `\`</${end}>\` stands where \`<${parent.name}>\` is to be closed.`);
    open.pop();
  } else if (start !== undefined) {
    const read = attributesOf(attributes, at + 1 + start.length);
    if (!(read instanceof Map)) return read;
    const children: XmlNode[] = [];
    parent.children.push({ kind: 'element', name: start, attributes: read, children, at });
    if (empty === '') open.push({ name: start, at, children });
  } else if (data !== undefined) {
    addText(parent.children, data, at);
  } else {
    const decoded = decode(text, at);
    if (typeof decoded !== 'string') return decoded;
    addText(parent.children, decoded, at);
  }
  return undefined;
}

function problem(at: number, message: string): XmlProblem {
  return { kind: 'problem', at, message };
}

/** An element with the texts in it trimmed; nothing for a text of space. */
function trimmed(node: XmlNode): readonly XmlNode[] {
  if (node.kind === 'element') return [{ ...node, children: node.children.flatMap(trimmed) }];
  const text = node.text.trim();
  return text === '' ? [] : [{ ...node, text, at: node.at + node.text.search(/\S/) }];
}

/** Text and CDATA side by side are one text. */
function addText(children: XmlNode[], text: string, at: number): void {
  const last = children.at(-1);
  if (last?.kind === 'text') children.splice(-1, 1, { ...last, text: last.text + text });
  else if (text !== '') children.push({ kind: 'text', text, at });
}

function attributesOf(text: string, from: number) {
  const attributes = new Map<string, { value: string; at: number }>();
  for (const match of text.matchAll(/(?<key>[^\s=]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g)) {
    const { key = '', double, single } = match.groups ?? {};
    const at = from + match.index;
    const value = decode(double ?? single ?? '', at);
    if (typeof value !== 'string') return value;
    if (attributes.has(key)) return problem(at, `The attribute \`${key}\` stands twice.`);
    attributes.set(key, { value, at });
  }
  return attributes;
}

function decode(text: string, at: number): string | XmlProblem {
  let wrong: XmlProblem | undefined;
  const decoded = text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/gi,
    (whole, hex, decimal, entity, index: number) => {
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      const known = Object.hasOwn(entities, entity ?? '') ? entities[entity] : undefined;
      if (known === undefined)
        wrong ??= problem(at + index, `\`${whole}\` is no entity of XML: write \`&amp;\` for \`&\`.`);
      return known ?? whole;
    },
  );
  return wrong ?? decoded;
}
