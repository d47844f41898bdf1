import type { Edit } from '#diagnostics/diagnostic.ts';
import type { Link } from '#guide/mdx-document.ts';

/**
 * A part of an address as a link writes it: what would end the address, or mean something else in it, in Markdown or in YAML, is
 * encoded.
 */
export function encodePart(text: string): string {
  const unencoded: Readonly<Record<string, string>> = { '(': '%28', ')': '%29', "'": '%27' };
  return text.replace(/[\s()<>{}[\],"'`\\%#?|]/g, (sign) => unencoded[sign] ?? encodeURIComponent(sign));
}

/** What an address has after its path, as written: a query, and a fragment without `#`. */
export function tailOf(url: string): { readonly query: string; readonly fragment?: string } {
  const [, query = '', fragment] = /^[^?#]*(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return { query, ...(fragment === undefined ? {} : { fragment }) };
}

/** The edit that writes another address in the place of a link’s, where that is possible. */
export function editsTo(link: Link, address: string): { readonly fixes?: readonly Edit[] } {
  return link.isVerbatim ? { fixes: [{ span: link.span, text: address }] } : {};
}
