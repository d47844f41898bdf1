import type { BlockContent, Blockquote, Code, RootContent, Table, TableRow } from 'mdast';
import { codeFamily } from '#guide/code-family.ts';
import { spanOf } from '#guide/walk.ts';
import { infoReason } from '../text/info-reason.ts';
import { plainFence } from './plain-fence.ts';
import { type InlineContext, plainInline } from './plain-inline.ts';

/** What blocks are converted with. */
export interface BlockContext extends InlineContext {
  /** What the fence of a line is: a sample that runs, or what the sample before it prints. */
  readonly roleOf: (line: number) => 'runs' | 'output' | undefined;
  /** Identifiers of definitions that something refers to. */
  readonly referred: ReadonlySet<string>;
}

/** Converts blocks to what a guide may hold, without losing a word. */
export function plainBlocks(blocks: readonly RootContent[], context: BlockContext): RootContent[] {
  return blocks.flatMap((block) => convert(block, context));
}

function convert(block: RootContent, context: BlockContext): RootContent[] {
  switch (block.type) {
    case 'paragraph': {
      const children = plainInline(block.children, context);
      const [only, ...others] = children;
      // A paragraph that is strong as a whole looks like a heading, and is none.
      const shown = only?.type === 'strong' && others.length === 0 ? only.children : children;
      return shown.length === 0 ? [] : [{ ...block, children: shown }];
    }
    case 'html':
      return blockHtml(block.value, spanOf(block).start.line, context);
    case 'code':
      return [fenceOf(block, context)];
    case 'blockquote':
      return (
        alertOf(block, context) ?? [
          { ...block, children: plainBlocks(block.children, context) as BlockContent[] },
        ]
      );
    case 'list':
      return [
        {
          ...block,
          children: block.children.map((item) => ({
            ...item,
            children: plainBlocks(item.children, context) as BlockContent[],
          })),
        },
      ];
    case 'table':
      return [tableOf(block, context)];
    case 'definition':
      return context.referred.has(block.identifier)
        ? []
        : [paragraph(`[${block.label ?? block.identifier}]: ${block.url} ${block.title ?? ''}`)];
    case 'footnoteDefinition':
      return [{ ...block, children: plainBlocks(block.children, context) as BlockContent[] }];
    default:
      return [block];
  }
}

function paragraph(code: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'inlineCode', value: code.trim() }] };
}

/** Comments stay comments; tags without words go; any other HTML is shown as code. */
function blockHtml(html: string, line: number, { notebook }: BlockContext): RootContent[] {
  const comment = /^\s*<!--([\s\S]*?)-->\s*$/.exec(html)?.[1];
  if (comment !== undefined)
    return [{ type: 'html', value: `{/* ${comment.trim().replaceAll('*/', '* /')} */}` }];
  if (/^\s*(?:<\/?[a-z][\w-]*\s*\/?>\s*)+$/i.test(html)) {
    notebook.leaveOut(
      `\`${html.trim().replace(/\s+/g, ' ').slice(0, 80)}\`: guides hold no HTML. What it is around is kept.`,
      line,
    );
    return [];
  }
  const text = html
    .replace(/<\/?[a-z][\w-]*\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[<>]/.test(text)) {
    notebook.leaveOut('Tags: guides hold no HTML. The text between them is kept.', line);
    return [paragraphs(text)];
  }
  notebook.leaveOut('HTML: guides hold none. It is kept as code.', line);
  return [paragraphs('TODO: write this as Markdown.'), { type: 'code', lang: 'html', value: html }];
}

function paragraphs(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** A fence in the grammar of samples. What would run, and cannot be run by the draft, says so. */
function fenceOf(code: Code, { notebook, roleOf }: BlockContext): Code {
  const fence = plainFence(code, notebook);
  const role = roleOf(fence.line);
  const isCode = codeFamily(fence.language) !== undefined || fence.language === 'http';
  const reason =
    role === undefined && isCode
      ? [infoReason('illustrative', 'TODO: say what it needs to run, then take this off.')]
      : [];
  const title = fence.title === undefined || role === 'output' ? [] : [infoReason('title', fence.title)];
  return {
    type: 'code',
    lang: fence.language,
    meta: [...(role === 'output' ? ['output'] : []), ...reason, ...title].join(' ') || null,
    value: fence.text,
  };
}

const kinds: Readonly<Record<string, string>> = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'note',
  WARNING: 'caution',
  CAUTION: 'danger',
};

/** `> [!NOTE]`, as GitHub has it, is a note of a guide. */
function alertOf(
  { children: [first, ...others] }: Blockquote,
  context: BlockContext,
): RootContent[] | undefined {
  const [head, ...rest] = first?.type === 'paragraph' ? first.children : [];
  const [, name, after = ''] =
    head?.type === 'text' ? (/^\[!(\w+)\]\s*([\s\S]*)$/.exec(head.value) ?? []) : [];
  const kind = kinds[name?.toUpperCase() ?? ''];
  if (kind === undefined || first?.type !== 'paragraph') return undefined;
  const opening = {
    ...first,
    children: [...(after === '' ? [] : [{ type: 'text' as const, value: after }]), ...rest],
  };
  const inner = plainBlocks([...(opening.children.length === 0 ? [] : [opening]), ...others], context);
  const title = name?.toUpperCase() === 'IMPORTANT' ? ' title="Important"' : '';
  return [
    { type: 'html', value: `<Note kind="${kind}"${title}>` },
    ...inner,
    { type: 'html', value: '</Note>' },
  ];
}

/** Every row gets as many cells as the head; what is beyond joins the last one. */
function tableOf(table: Table, context: BlockContext): Table {
  const width = table.children[0]?.children.length ?? 0;
  return { ...table, children: table.children.map((row) => rowOf(row, width, context)) };
}

function rowOf(row: TableRow, width: number, context: BlockContext): TableRow {
  const cells = row.children.map((cell) => ({ ...cell, children: plainInline(cell.children, context) }));
  const beyond = cells.slice(width).flatMap(({ children }) => children);
  const kept = cells
    .slice(0, width)
    .map((cell, index) =>
      index === width - 1 && beyond.length > 0
        ? { ...cell, children: [...cell.children, { type: 'text' as const, value: ' ' }, ...beyond] }
        : cell,
    );
  const missing = Array.from({ length: Math.max(0, width - kept.length) }, () => ({
    type: 'tableCell' as const,
    children: [],
  }));
  return { ...row, children: [...kept, ...missing] };
}
