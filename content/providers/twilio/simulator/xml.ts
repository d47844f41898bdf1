/** An element of XML. `text` is its own, without that of its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const token =
  /<\?.*?\?>|<!--.*?-->|<!\[CDATA\[(?<literal>.*?)\]\]>|<\/(?<end>[\w:.-]+)\s*>|<(?<start>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/sy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Parses XML without document types; gives the root, or `undefined` where the text is not well formed. */
export function parseXml(source: string): XmlElement | undefined {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  try {
    for (const groups of tokensOf(source)) read(open, groups);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
  const isWhole = open.length === 1 && top.children.length === 1 && top.text.trim() === '';
  return isWhole ? top.children[0] : undefined;
}

function* tokensOf(source: string): Generator<Readonly<Record<string, string | undefined>>> {
  let index = 0;
  while (index < source.length) {
    token.lastIndex = index;
    const match = token.exec(source);
    if (match === null) throw new SyntaxError(`no XML at ${index}`);
    index = token.lastIndex;
    yield match.groups ?? {};
  }
}

function read(open: Open[], groups: Readonly<Record<string, string | undefined>>): void {
  const { literal, end, start, attributes = '', empty, text } = groups;
  const current = open.at(-1);
  if (current === undefined) throw new SyntaxError('nothing is open');
  current.text += literal ?? (text === undefined ? '' : decode(text));
  if (start !== undefined) {
    const element: Open = { name: start, attributes: attributesOf(attributes), children: [], text: '' };
    current.children.push(element);
    if (empty === '') open.push(element);
  }
  if (end === undefined) return;
  if (open.length === 1 || current.name !== end) throw new SyntaxError(`${end} is not open`);
  open.pop();
}

function attributesOf(text: string): Record<string, string> {
  const pairs = Array.from(text.matchAll(attribute), ([, name = '', double, single]) => [
    name,
    decode(double ?? single ?? ''),
  ]);
  return Object.fromEntries(pairs);
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));|&/g, (whole, decimal, hex, name) => {
    const point =
      decimal === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(decimal);
    if (point !== undefined && point <= 0x10ffff) return String.fromCodePoint(point);
    const letter = Object.hasOwn(named, name ?? '') ? named[name] : undefined;
    if (letter === undefined) throw new SyntaxError(`${whole} is no entity`);
    return letter;
  });
}
