import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { BodyWords } from './body-words.ts';
import { parseProse } from './parse-prose.ts';
import { isExternalUrl, isSafeUrl, resolveUrl, type UrlContext } from './resolve-url.ts';

/**
 * Renders a prose field of the frontmatter (inline Markdown: code, emphasis, links) to HTML. Raw HTML in it is
 * shown as text; links that would run code lose their address.
 */
export function renderProse(markdown: string, context: UrlContext = {}): string {
  const hast = toSafeHast(parseProse(markdown));
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

/**
 * Renders a file of notes that is no page, such as a provider’s `FIDELITY.md`: Markdown, of which the title is left out, and other
 * headings are `headingShift` levels deeper. What is said of raw HTML and of links that run code holds here too; links that lead
 * nowhere but in its own folder are text.
 */
export function renderNotes(
  markdown: string,
  { headingShift, words }: { headingShift: number; words: Pick<BodyWords, 'table'> },
): string {
  const tree = parseProse(markdown);
  const children = tree.children
    .filter((node) => node.type !== 'heading' || node.depth > 1)
    .map((node) =>
      node.type === 'heading' ? { ...node, depth: Math.min(6, node.depth + headingShift) as 6 } : node,
    );
  const hast = toSafeHast(
    { ...tree, children },
    {
      table: (state: State, node) => ({
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-region'], role: 'group', tabIndex: 0, ariaLabel: words.table },
        children: [defaultHandlers.table(state, node)],
      }),
    },
  );
  for (const { tagName, properties } of linksOf(hast)) {
    const name = tagName === 'a' ? 'href' : 'src';
    const url = String(properties[name]);
    properties[name] = isExternalUrl(url) && isSafeUrl(url) ? url : undefined;
  }
  return toHtml(hast);
}

/** The tree of a text as HTML has it, with raw HTML as text. */
function toSafeHast(tree: Root, handlers: Handlers = {}): Nodes {
  return toHast(tree, {
    handlers: {
      ...handlers,
      html: (_state: State, node: { value: string }) => ({ type: 'text', value: node.value }),
    },
  });
}
