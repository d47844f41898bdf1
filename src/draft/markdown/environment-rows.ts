import { codeFamily } from '#guide/code-family.ts';
import { environmentUses } from '#lint/code/environment-uses.ts';
import { standardVariables } from '#lint/code/standard-variables.ts';
import type { Notebook } from '../notebook.ts';
import type { PageProvider } from '../pages/provider-of-page.ts';
import { codeSpan } from '../text/prose.ts';
import type { PlainFence } from './plain-fence.ts';

type Row = Readonly<Record<string, string | boolean>>;

/** A fence, and whether it runs. */
export interface RunFence extends PlainFence {
  readonly isRun: boolean;
}

const secretName = /KEY|SECRET|TOKEN|PASSWORD|CREDENTIAL/;

/** A row for each environment variable that the code of a guide reads, besides those that it has. */
export function environmentRows(
  fences: readonly RunFence[],
  known: ReadonlySet<string>,
  notebook: Notebook,
): Row[] {
  const assigned = new Set<string>();
  const rows = new Map<string, Row>();
  for (const fence of fences)
    for (const { kind, name } of usesIn(fence)) {
      if (kind === 'assign') assigned.add(name);
      if (assigned.has(name) || known.has(name) || rows.has(name) || standardVariables.has(name)) continue;
      if (!/^[A-Z][A-Z0-9_]{2,}$/.test(name)) continue;
      notebook.take(`The variable ${codeSpan(name)}, which code reads, as a configuration row.`, fence.line);
      rows.set(name, rowOf(name));
    }
  return [...rows.values()];
}

function rowOf(key: string): Row {
  return {
    key,
    what: 'TODO: say what it is for; code of this guide reads it.',
    kind: 'env',
    ...(secretName.test(key) ? { secret: true } : {}),
    sandbox: 'TODO: the value in the sandbox',
    production: 'TODO: the value in production',
    where: 'TODO: say where each value is found.',
    simulator: `simulated_${key.toLowerCase()}`,
  };
}

/** Rows as a page has them: what the provider declares is used, and what no sample that runs reads says so. */
export function placedRows(
  rows: readonly Row[],
  fences: readonly RunFence[],
  { rows: provided }: PageProvider,
): Row[] {
  const read = new Set(
    fences.filter(({ isRun }) => isRun).flatMap((fence) => usesIn(fence).map(({ name }) => name)),
  );
  return rows.map((row) => {
    const key = String(row['key']);
    const unused =
      row['kind'] === 'env' && !read.has(key) ? { unused: 'TODO: read it in a sample that runs.' } : {};
    return provided.some((one) => one.key === key) ? { use: key, ...unused } : { ...row, ...unused };
  });
}

function usesIn({
  language,
  text,
}: PlainFence): readonly { readonly kind: 'read' | 'assign'; readonly name: string }[] {
  const family = codeFamily(language);
  if (family === undefined) return [];
  const place = () => ({ file: '' });
  return environmentUses({ family, kind: 'sample', text, place });
}
