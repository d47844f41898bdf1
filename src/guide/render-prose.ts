import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { parseProse } from './parse-prose.ts';
import { resolveUrl, type UrlContext } from './resolve-url.ts';

/**
 * Renders a prose field of the frontmatter (inline Markdown: code, emphasis, links) to HTML. Raw HTML in it is
 * shown as text; links that would run code lose their address.
 */
export function renderProse(markdown: string, context: UrlContext = {}): string {
  const hast = toHast(parseProse(markdown), {
    handlers: { html: (_state, node: { value: string }) => ({ type: 'text', value: node.value }) },
  });
  for (const { tagName, properties } of linksOf(hast)) {
    const name = tagName === 'a' ? 'href' : 'src';
    properties[name] = resolveUrl(String(properties[name]), context);
  }
  const only = 'children' in hast && hast.children.length === 1 ? hast.children[0] : undefined;
  const isParagraph = only?.type === 'element' && only.tagName === 'p';
  return toHtml(isParagraph ? { type: 'root', children: only.children } : hast);
}

type Linking = { tagName: string; properties: Record<string, unknown> };

function linksOf(node: unknown): Linking[] {
  const { tagName, children = [] } = node as { tagName?: string; children?: unknown[] };
  const below = children.flatMap(linksOf);
  return tagName === 'a' || tagName === 'img' ? [node as Linking, ...below] : below;
}
