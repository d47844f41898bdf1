/** An element of an XML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text in it, without that of its children. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const token =
  /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** Reads the subset of XML 1.0 that reports are written in, as strictly as a parser does. Throws where it is not well-formed. */
export function readXml(xml: string): XmlElement {
  const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (illegal !== null) throw new Error(`Illegal character at ${illegal.index}`);
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const from = token.lastIndex;
    const match = token.exec(xml);
    if (match === null) throw new Error(`Not well-formed at ${from}: ${xml.slice(from, from + 40)}`);
    take(open, match);
  }
  const [element] = root.children;
  if (open.length !== 1 || element === undefined || root.children.length !== 1)
    throw new Error('Not one whole element');
  return element;
}

/** All elements of that name, in document order. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  const inside = element.children.flatMap((child) => elementsOf(child, name));
  return element.name === name ? [element, ...inside] : inside;
}

function take(open: Open[], [, close, name, list = '', empty, text]: RegExpExecArray): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error('Nothing is open');
  if (text !== undefined) {
    if (text.includes(']]>')) throw new Error('`]]>` in a text');
    parent.text += decode(text);
  } else if (close === '/') {
    if (parent.name !== name) throw new Error(`</${name}> ends <${parent.name}>`);
    open.pop();
  } else if (name !== undefined) {
    const pairs = Array.from(list.matchAll(/([\w-]+)="([^"]*)"/g), ([, key = '', value = '']) => [
      key,
      decode(value),
    ]);
    const element: Open = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
    if (Object.keys(element.attributes).length !== pairs.length) throw new Error('An attribute stands twice');
    parent.children.push(element);
    if (empty !== '/') open.push(element);
  }
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, number?: string, name?: string) => {
    const char = { lt: '<', gt: '>', amp: '&', quot: '"' }[name ?? ''];
    if (number !== undefined) return String.fromCodePoint(Number(number));
    if (char === undefined) throw new Error(`A bare ${whole}`);
    return char;
  });
}
