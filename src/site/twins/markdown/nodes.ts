import type { BlockContent, Code, List, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';

// Short ways to write nodes of a Markdown tree. Texts are texts: what is special in Markdown is escaped when the tree is written.

/** Inline content: a string is plain text. */
export type Inline = string | PhrasingContent;

/** Inline nodes of texts and nodes. */
export function inline(...parts: readonly Inline[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}

export function paragraph(...parts: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inline(...parts) };
}

export function strong(...parts: readonly Inline[]): PhrasingContent {
  return { type: 'strong', children: inline(...parts) };
}

export function emphasis(...parts: readonly Inline[]): PhrasingContent {
  return { type: 'emphasis', children: inline(...parts) };
}

export function inlineCode(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

export function link(url: string, ...parts: readonly Inline[]): PhrasingContent {
  return { type: 'link', url, children: inline(...parts) };
}

export function fence(value: string, lang: string): Code {
  return { type: 'code', lang, value };
}

/** A tight list. `checked`: of a task list, whether its items are ticked. */
export function bullets(
  items: readonly (readonly BlockContent[])[],
  { checked, ordered = false }: { readonly checked?: boolean; readonly ordered?: boolean } = {},
): List {
  const children = items.map(
    (blocks): ListItem => ({
      type: 'listItem',
      spread: false,
      checked: checked ?? null,
      children: [...blocks],
    }),
  );
  return { type: 'list', ordered, spread: false, children };
}

/** A table; its first row heads the columns. */
export function table(rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children: onOneLine(children) })),
    })),
  };
}

/** Lists of inline nodes as one, with a text between them; empty ones are left out. */
export function joined(parts: readonly (readonly PhrasingContent[])[], between: string): PhrasingContent[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [...inline(between), ...part]));
}

/** A row of a table is one line. */
function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    if (node.type === 'text' || node.type === 'inlineCode')
      return { ...node, value: node.value.replace(/\s*\n\s*/g, ' ') };
    return 'children' in node ? ({ ...node, children: onOneLine(node.children) } as PhrasingContent) : node;
  });
}
