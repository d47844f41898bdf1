import type { Definition, Image, Link as LinkNode, Root } from 'mdast';
import type { z } from 'zod';
import type { Span } from '#diagnostics/diagnostic.ts';
import { type AddressForm, findAddress } from './find-address.ts';
import type { FieldSpans, Link, Sample } from './mdx-document.ts';
import { parseProse } from './parse-prose.ts';
import { proseOf } from './prose-of.ts';
import { spanOf, walk } from './walk.ts';

/** Every link and image of a body; each stands where its address stands. */
export function collectLinks(tree: Root, text: string): Link[] {
  const lines = text.split('\n');
  return addressesOf(tree).map(({ node, kind, form, span }) => {
    const found = form === 'bare' ? undefined : findAddress(lines, { address: node.url, form, span });
    return { kind, url: node.url, span: found ?? spanOf(node), isVerbatim: found !== undefined };
  });
}

/** A YAML text or a frontmatter, read: its facts, their places and their schema. */
export interface Fields {
  readonly facts: object;
  readonly fields: FieldSpans;
  readonly schema: z.ZodType;
  /** The whole text of the file. */
  readonly text: string;
}

/** Every link in the prose fields of a YAML text, and in its `related` pages. */
export function collectFieldLinks({ facts, fields, schema, text }: Fields): Link[] {
  const lines = text.split('\n');
  const related = 'related' in facts && Array.isArray(facts.related) ? facts.related.map(String) : [];
  return [
    ...[...proseOf(schema, facts)].flatMap((prose) => linksIn(prose.text, lines, fields.get(prose.pointer))),
    ...related.flatMap((url, index) => {
      const span = fields.get(`/related/${index}`)?.value;
      return span === undefined ? [] : [linkAt(url, span, lines)];
    }),
  ];
}

/** The link that a field is as a whole: `lines` are those of its file. */
export function linkAt(url: string, span: Span, lines: readonly string[]): Link {
  const found = findAddress(lines, { address: url, form: 'bare', span });
  return { kind: 'link', url, span: found ?? span, isVerbatim: found !== undefined };
}

/** Every link in the reasons that fences give, which are prose. */
export function collectReasonLinks(samples: readonly Sample[], text: string): Link[] {
  const lines = text.split('\n');
  return samples.flatMap(({ info, span: { start } }) => {
    const end = { line: start.line, column: (lines[start.line - 1] ?? '').length + 1 };
    return linksIn(info.illustrative ?? info.manual ?? '', lines, { value: { start, end } });
  });
}

/** The links of a text that stands somewhere in a span of the file, in the file’s own lines. */
function linksIn(
  prose: string,
  lines: readonly string[],
  place: { readonly value: Span } | undefined,
): Link[] {
  if (place === undefined || !/[\]<]|:\/\/|www\./.test(prose)) return [];
  const span = place.value;
  let after = span.start;
  return addressesOf(parseProse(prose)).map(({ node: { url }, kind, form }) => {
    const found = findAddress(lines, { address: url, form, span }, after);
    after = found?.end ?? after;
    return { kind, url, span: found ?? span, isVerbatim: found !== undefined && form !== 'bare' };
  });
}

interface Address {
  readonly node: LinkNode | Definition | Image;
  readonly kind: Link['kind'];
  readonly form: AddressForm;
  /** Where to look for it: of a link, what stands after its label, which may hold the address too. */
  readonly span: Span;
}

function addressesOf(tree: Root): Address[] {
  const addresses: Address[] = [];
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    const span = spanOf(node);
    const label = node.type === 'link' ? node.children.at(-1) : undefined;
    const start = label === undefined ? span.start : spanOf(label).end;
    const isBare = label !== undefined && start.line === span.end.line && start.column === span.end.column;
    addresses.push({
      node,
      kind: node.type === 'image' ? 'image' : 'link',
      form: isBare ? 'bare' : node.type === 'definition' ? 'definition' : 'inline',
      span: { start, end: span.end },
    });
  });
  return addresses;
}
