import { plainText } from './plain-text.ts';

/** Attributes of an element in XML, each with a space before it. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** Readers make a space of a bare line break in an attribute. */
function escapeAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Text as XML: escapes markup, `>` too, as `]]>` must not stand in a text; drops what XML 1.0 has no way to write. */
export function xmlText(text: string): string {
  return plainText(text.replaceAll('\r\n', '\n'))
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
