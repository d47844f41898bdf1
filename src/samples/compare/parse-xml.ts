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

const maximumDepth = 500;
const name = String.raw`[^\s<>/=&"'!?]+`;
const token = new RegExp(
  String.raw`<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>|<!\[CDATA\[(?<data>.*?)\]\]>` +
    String.raw`|</(?<end>${name})\s*>|<(?<start>${name})(?<attributes>(?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>/?)>` +
    '|(?<text>[^<]+)',
  'sy',
);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
  readonly name: string;
  readonly children: XmlNode[];
}

/**
 * Reads XML as far as comparing needs it: one element with all that is in it. Comments, processing instructions,
 * declarations, and space around text and between elements are left out; CDATA is text; prefixes of namespaces are part
 * of names. Gives nothing for what is not well-formed, names an unknown entity, or nests deeper than 500.
 */
export function parseXml(source: string): XmlNode | undefined {
  const root: Open = { name: '', children: [] };
  const open: Open[] = [root];
  for (let at = 0; at < source.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(source)?.groups;
    const parent = open.at(-1);
    if (found === undefined || parent === undefined || open.length > maximumDepth) return undefined;
    if (found['end'] !== undefined) {
      if (open.length === 1 || found['end'] !== parent.name) return undefined;
      open.pop();
    } else if (found['start'] !== undefined) {
      const attributes = attributesOf(found['attributes'] ?? '', at + 1 + found['start'].length);
      if (attributes === undefined) return undefined;
      const children: XmlNode[] = [];
      parent.children.push({ kind: 'element', name: found['start'], attributes, children, at });
      if (found['empty'] === '') open.push({ name: found['start'], children });
    } else {
      const text = found['data'] ?? decode(found['text'] ?? '');
      if (text === undefined) return undefined;
      addText(parent.children, text, at);
    }
  }
  const [only, ...others] = root.children.flatMap(trimmed);
  return open.length === 1 && only?.kind === 'element' && others.length === 0 ? only : undefined;
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
    const value = decode(double ?? single ?? '');
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, { value, at: from + match.index });
  }
  return attributes;
}

function decode(text: string): string | undefined {
  let isKnown = true;
  const decoded = text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));|&/gi, (whole, hex, decimal, entity) => {
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    const known = entities[entity ?? ''];
    if (known === undefined) isKnown = false;
    return known ?? whole;
  });
  return isKnown ? decoded : undefined;
}
