import type { PhrasingContent, RootContent, Table } from 'mdast';
import { spanOf, textOf } from '#guide/walk.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan } from '../text/prose.ts';
import { type InlineContext, plainInline } from './plain-inline.ts';
import type { MarkdownSection } from './sections.ts';
import { writeInline } from './write-blocks.ts';

/** An error of a guide, in its own words. `cause` and `resolution` are inline Markdown. */
export interface RawErrorRow {
  readonly status: number;
  readonly code: string;
  readonly cause: string;
  /** Undefined where the guide says nothing of it. */
  readonly resolution?: string;
  readonly line: number;
}

/** Errors that were found, and the blocks that hold them and nothing else. */
export interface MappedErrors {
  readonly rows: readonly RawErrorRow[];
  readonly used: ReadonlySet<RootContent>;
}

/** Finds the error tables of a guide, and lists of errors under a heading for them. A block of which a part does not fit stays prose. */
export function mapErrors(sections: readonly MarkdownSection[], context: InlineContext): MappedErrors {
  const used = new Set<RootContent>();
  const rows: RawErrorRow[] = [];
  for (const { title, blocks } of sections)
    for (const block of blocks) {
      const found = block.type === 'table' ? rowsOfTable(block, context) : undefined;
      const listed =
        block.type === 'list' && /\berrors?\b|troubleshoot/i.test(title)
          ? block.children.map((item) => rowOfItem(item.children, context))
          : [];
      const all = found ?? (listed.every((row) => row !== undefined) ? listed : []);
      const fresh = all.filter(
        (row) => !rows.some(({ status, code }) => status === row.status && code === row.code),
      );
      if (all.length === 0 || fresh.length < all.length) continue;
      used.add(block);
      rows.push(...fresh);
    }
  return { rows, used };
}

/** Tells which errors became rows. */
export function tellErrors(rows: readonly RawErrorRow[], notebook: Notebook): void {
  for (const { status, code, line } of rows)
    notebook.take(`The error ${status} ${codeSpan(code)}, as a row of the error table.`, line);
}

const columns = {
  status: /^(?:http\s+)?(?:status(?: code)?|http(?: code)?)$/i,
  code: /^(?:(?:error\s+)?(?:code|type|id|key)|error(?: name)?|name)$/i,
  cause: /^(?:cause|reason|meaning|description|message|what happened|when|details?|explanation|why)$/i,
  resolution: /^(?:resolution|solution|fix|remedy|action|how to fix(?: it)?|what to do|next steps?)$/i,
} as const;

function rowsOfTable(
  { children: [head, ...rows] }: Table,
  context: InlineContext,
): RawErrorRow[] | undefined {
  const names = head?.children.map((cell) => textOf(cell).trim()) ?? [];
  const at = Object.fromEntries(
    Object.entries(columns).map(([key, pattern]) => [key, names.findIndex((name) => pattern.test(name))]),
  ) as Record<keyof typeof columns, number>;
  const known = Object.values(at).filter((index) => index >= 0);
  // A column that means nothing here would be lost, and without a status or a cause a row says too little.
  if (at.cause < 0 || new Set(known).size !== names.length || (at.status < 0 && at.code < 0))
    return undefined;
  const found = rows.map((row) => {
    const cell = (index: number) => row.children[index]?.children ?? [];
    const plain = (index: number) =>
      cell(index)
        .map((node) => textOf(node))
        .join('')
        .trim();
    const whole = `${plain(at.status)} ${plain(at.code)}`;
    const status = Number(/\b[45]\d\d\b/.exec(whole)?.[0] ?? Number.NaN);
    const code = plain(at.code) || whole.trim();
    const cause = inline(cell(at.cause), context);
    const resolution = at.resolution < 0 ? '' : inline(cell(at.resolution), context);
    if (
      Number.isNaN(status) ||
      !isCode(code) ||
      cause === '' ||
      row.children.length > names.length ||
      !/^\d{0,3}$/.test(plain(at.status))
    )
      return undefined;
    return {
      status,
      code,
      cause,
      ...(resolution === '' ? {} : { resolution }),
      line: spanOf(row).start.line,
    };
  });
  return found.length > 0 && found.every((row) => row !== undefined) ? found : undefined;
}

/** `401 invalid_key: The key is wrong.`: a status and a code in code, then what they mean. */
function rowOfItem(blocks: readonly RootContent[], context: InlineContext): RawErrorRow | undefined {
  const [paragraph, ...others] = blocks;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined;
  const text = textOf(paragraph).trim();
  const [, before = '', code = '', rest = ''] =
    /^((?:HTTP )?[45]\d\d)[\s:–—-]*(?:\(?([a-z][\w.-]*_[\w.-]*|[A-Z][A-Z0-9_]{3,})\)?)\s*[:–—-]\s*(\S[\s\S]*)$/.exec(
      text,
    ) ?? [];
  const status = Number(/[45]\d\d/.exec(before)?.[0] ?? Number.NaN);
  if (Number.isNaN(status) || !isCode(code)) return undefined;
  const cause = inline([{ type: 'text', value: rest }], context);
  return { status, code, cause, line: spanOf(paragraph).start.line };
}

function isCode(code: string): boolean {
  return /^[^\s`]{2,80}$/.test(code);
}

function inline(nodes: readonly PhrasingContent[], context: InlineContext): string {
  return writeInline({ type: 'paragraph', children: plainInline(nodes, context) });
}
