import type { RootContent, Table } from 'mdast';
import { spanOf, textOf } from '#guide/walk.ts';
import { codeSpan } from '../text/prose.ts';
import { type InlineContext, plainInline } from './plain-inline.ts';
import type { MarkdownSection } from './sections.ts';
import { writeInline } from './write-blocks.ts';

type Row = Readonly<Record<string, string | boolean>> & { readonly key: string };

/** Configuration rows that were found, and the tables that hold them. */
export interface MappedConfiguration {
  readonly rows: readonly Row[];
  readonly used: ReadonlySet<RootContent>;
}

const columns = {
  key: /^(?:(?:env(?:ironment)?\s+)?var(?:iable)?s?|key|setting|name|option|parameter|environment variable)$/i,
  what: /^(?:description|meaning|purpose|what|used for|details?|notes?)$/i,
  sandbox: /^(?:sandbox|test|testing|staging|development|dev)(?: value)?$/i,
  production: /^(?:production|prod|live)(?: value)?$/i,
  where: /^(?:where|where to find(?: it)?|found|source|from)$/i,
} as const;

/** What stands for a value that nobody has written. */
const unwritten = /^(?:|\?+|-+|–|—|\.{3}|…|fixme|n\/a|same|see above|tbd|to ?do|unknown|x+)$/i;
const secretName = /KEY|SECRET|TOKEN|PASSWORD|CREDENTIAL/;

/** Finds tables of environment variables: names in capitals in their first column, and nothing that a row has no field for. */
export function mapConfiguration(
  sections: readonly MarkdownSection[],
  context: InlineContext,
): MappedConfiguration {
  const used = new Set<RootContent>();
  const rows: Row[] = [];
  for (const { blocks } of sections)
    for (const block of blocks) {
      const found = block.type === 'table' ? rowsOf(block, context) : undefined;
      if (found === undefined || found.some(({ key }) => rows.some((row) => row.key === key))) continue;
      used.add(block);
      rows.push(...found);
      for (const { key } of found)
        context.notebook.take(
          `The variable ${codeSpan(key)}, as a configuration row.`,
          spanOf(block).start.line,
        );
    }
  return { rows, used };
}

function rowsOf({ children: [head, ...rows] }: Table, context: InlineContext): Row[] | undefined {
  const names = head?.children.map((cell) => textOf(cell).trim()) ?? [];
  const at = Object.fromEntries(
    Object.entries(columns).map(([key, pattern]) => [key, names.findIndex((name) => pattern.test(name))]),
  ) as Record<keyof typeof columns, number>;
  const known = Object.values(at).filter((index) => index >= 0);
  if (at.key < 0 || new Set(known).size !== names.length || names.length < 2) return undefined;
  const found = rows.map((row) => {
    const inline = (index: number) =>
      index < 0
        ? ''
        : writeInline({
            type: 'paragraph',
            children: plainInline(row.children[index]?.children ?? [], context),
          });
    const plain = (index: number) =>
      index < 0
        ? ''
        : (row.children[index]?.children ?? [])
            .map((node) => textOf(node))
            .join('')
            .trim();
    const key = plain(at.key);
    if (!/^[A-Z][A-Z0-9_]{2,}$/.test(key) || row.children.length > names.length) return undefined;
    return rowOf({
      key,
      what: inline(at.what),
      sandbox: plain(at.sandbox),
      production: plain(at.production),
      where: inline(at.where),
    });
  });
  const keys = new Set(found.map((row) => row?.key));
  return found.length > 0 && keys.size === found.length && found.every((row) => row !== undefined)
    ? found
    : undefined;
}

interface Cells {
  readonly key: string;
  readonly what: string;
  readonly sandbox: string;
  readonly production: string;
  readonly where: string;
}

/** What stands in no cell is a to-do item; a value that says nothing is one as well, and is kept. */
function rowOf({ key, what, sandbox, production, where }: Cells): Row {
  const value = (given: string, environment: string) =>
    unwritten.test(given) ? `TODO: the value in ${environment}${given === '' ? '' : ` (${given})`}` : given;
  const isSecret = secretName.test(key);
  const [test, live] = [value(sandbox, 'the sandbox'), value(production, 'production')];
  return {
    key,
    what: what || 'TODO: say what it is for.',
    kind: 'env',
    ...(isSecret ? { secret: true } : {}),
    sandbox: test,
    production: live,
    where:
      where.length > 12
        ? where
        : `TODO: say where each value is found.${where === '' ? '' : ` The input says: ${where}`}`,
    ...(test === live ? { same: 'TODO: say why both environments have the same value.' } : {}),
    ...(isSecret || test.startsWith('TODO:') ? { simulator: `simulated_${key.toLowerCase()}` } : {}),
  };
}
