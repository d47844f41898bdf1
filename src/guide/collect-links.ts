import type { Definition, Image, Link as LinkNode, Root } from 'mdast';
import type { Point, Span } from '#diagnostics/diagnostic.ts';
import type { FieldSpans, Link } from './mdx-document.ts';
import { parseProse } from './parse-prose.ts';
import { pointerToken } from './pointer-token.ts';
import { spanOf, walk } from './walk.ts';

/** Every link and image of a body; each stands where its address stands. */
export function collectLinks(tree: Root, text: string): Link[] {
  const links: Link[] = [];
  const lines = text.split('\n');
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    const span = findIn(lines, afterLabel(node), node.url) ?? spanOf(node);
    links.push({ kind: node.type === 'image' ? 'image' : 'link', url: node.url, span });
  });
  return links;
}

/** A link without its label, which may hold the address too. */
function afterLabel(node: LinkNode | Definition | Image): Span {
  const span = spanOf(node);
  const label = node.type === 'link' ? node.children.at(-1) : undefined;
  return label === undefined ? span : { start: spanOf(label).end, end: span.end };
}

/** Every link in the prose fields of the frontmatter, and the `related` pages. */
export function collectFieldLinks(facts: object, fields: FieldSpans, text: string): Link[] {
  const lines = text.split('\n');
  return [...strings(facts, '')].flatMap(({ pointer, value }) => {
    const span = fields.get(pointer)?.value;
    if (span === undefined) return [];
    if (pointer.startsWith('/related/')) return [{ kind: 'link' as const, url: value, span }];
    if (!value.includes('](') && !value.includes('<http')) return [];
    const links = collectLinks(parseProse(value), value);
    return links.map((link) => ({ ...link, span: findIn(lines, span, link.url) ?? span }));
  });
}

function* strings(value: unknown, pointer: string): Generator<{ pointer: string; value: string }> {
  if (typeof value === 'string') yield { pointer, value };
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* strings(item, `${pointer}/${pointerToken(key)}`);
  }
}

/** Where `needle` stands within a span of the file, if it stands there unbroken. */
function findIn(lines: readonly string[], span: Span, needle: string): Span | undefined {
  for (let number = span.start.line; number <= span.end.line; number += 1) {
    const from = number === span.start.line ? span.start.column - 1 : 0;
    const index = (lines[number - 1] ?? '').indexOf(needle, from);
    if (index < 0) continue;
    const start: Point = { line: number, column: index + 1 };
    return { start, end: { line: number, column: index + 1 + needle.length } };
  }
  return undefined;
}
