import type { Definition, PhrasingContent, RootContent } from 'mdast';
import { spanOf, textOf } from '#guide/walk.ts';
import type { Notebook } from '../notebook.ts';

/** What inline content is converted with. */
export interface InlineContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The slugs of all headings. */
  readonly anchors: ReadonlySet<string>;
  readonly notebook: Notebook;
}

/**
 * Converts inline content to what a guide may hold, without losing a word: references become links, links to files of another site
 * structure text with their address, images text, HTML its text or code.
 */
export function plainInline(nodes: readonly PhrasingContent[], context: InlineContext): PhrasingContent[] {
  return nodes.flatMap((node) => convert(node, context));
}

function convert(node: PhrasingContent, context: InlineContext): PhrasingContent[] {
  switch (node.type) {
    case 'html':
      return inlineHtml(node.value, spanOf(node).start.line, context);
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      const children = plainInline(node.children, context);
      if (definition === undefined) return [text('['), ...children, text(']')];
      return link(definition.url, children, {
        line: spanOf(node).start.line,
        context,
        title: definition.title,
      });
    }
    case 'link':
      return link(node.url, plainInline(node.children, context), {
        line: spanOf(node).start.line,
        context,
        title: node.title,
      });
    case 'image':
      return image(node.url, node.alt ?? '', { line: spanOf(node).start.line, context, title: node.title });
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      const line = spanOf(node).start.line;
      return image(definition?.url ?? node.identifier, node.alt ?? '', {
        line,
        context,
        title: definition?.title,
      });
    }
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: plainInline(node.children, context) }];
    case 'text':
      return [{ ...node }];
    default:
      return [node];
  }
}

interface Linked {
  readonly line: number;
  readonly context: InlineContext;
  readonly title?: string | null | undefined;
}

const empty = /^(?:click |see |read )?(?:here|this|this link|this page|link|more|read more|learn more)$/i;

function link(url: string, children: PhrasingContent[], { line, context, title }: Linked): PhrasingContent[] {
  const said = children
    .map((child) => textOf(child))
    .join('')
    .trim();
  const extra = title === undefined || title === null || title === '' ? [] : [text(` (${title})`)];
  const address = URL.parse(url);
  if (address !== null && /^https?:$|^mailto:$/.test(address.protocol)) {
    if (said === '') return [{ type: 'link', url, children: [text(address.host || url)] }, ...extra];
    const named = empty.test(said.replace(/[.!…→]+$/, ''))
      ? [...children, text(` (${address.host || url})`)]
      : children;
    return [{ type: 'link', url, children: named }, ...extra];
  }
  if (url.startsWith('#') && context.anchors.has(url.slice(1)) && said !== '')
    return [{ type: 'link', url, children }, ...extra];
  // What looks like an address would become a link again, to nowhere.
  if (/^(?:https?:\/\/|www\.)/i.test(said)) return [{ type: 'inlineCode', value: said }, ...extra];
  context.notebook.leaveOut(
    `The link to \`${url}\`: the page may be elsewhere on this site. Its text and its address are kept as text.`,
    line,
  );
  return [
    ...children,
    text(' ('),
    { type: 'inlineCode', value: url.replaceAll('\n', ' ') || ' ' },
    text(')'),
    ...extra,
  ];
}

function image(url: string, alt: string, { line, context, title }: Linked): PhrasingContent[] {
  const said = [alt, title ?? ''].filter((one) => one !== '').join(', ');
  context.notebook.leaveOut(`The image \`${url}\`: drafts copy texts alone.`, line);
  return [
    text(`TODO: put the image ${said === '' ? '' : `“${said}” `}beside the guide and show it: `),
    { type: 'inlineCode', value: url.replaceAll('\n', ' ') || ' ' },
  ];
}

/** Tags that only change how text looks go; others, and comments, are shown as code. */
function inlineHtml(html: string, line: number, { notebook }: InlineContext): PhrasingContent[] {
  if (/^<br\s*\/?>$/i.test(html)) return [text(' ')];
  if (/^<\/?[a-z][\w-]*\s*\/?>$/i.test(html)) {
    notebook.leaveOut(`The tag \`${html}\`: guides hold no HTML. What it is around is kept.`, line);
    return [];
  }
  notebook.leaveOut(`\`${html.slice(0, 80)}\`: guides hold no HTML. It is kept as code.`, line);
  return [{ type: 'inlineCode', value: html.replaceAll('\n', ' ') }];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** The definitions of a tree by their identifiers; the first of each counts. */
export function definitionsIn(blocks: readonly RootContent[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (node: RootContent): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) visit(child as RootContent);
  };
  for (const block of blocks) visit(block);
  return found;
}
