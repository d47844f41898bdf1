import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CheckedContent } from '#check/check-content.ts';
import { judgeContent } from '#check/judge-content.ts';
import { type BaselineEntry, baselineName, countEntries } from '#diagnostics/baseline/baseline.ts';
import type { LineOf } from '#diagnostics/baseline/fingerprint.ts';
import { baselineText, makeBaseline } from '#diagnostics/baseline/make-baseline.ts';
import { plural } from '#diagnostics/plural.ts';
import { writeWhole } from '#library/write-whole.ts';
import { type Option, UsageError } from '../command.ts';

/** The options about the baseline. */
export const baselineOptions = {
  'no-baseline': { type: 'boolean', help: `Tells what \`${baselineName}\` holds, too.` },
  'update-baseline': {
    type: 'boolean',
    help: `Writes what is found now to \`${baselineName}\`, beside the content root: later checks do not tell it.`,
  },
} as const satisfies Record<string, Option>;

const writeAnew = 'Restore it, or write it anew with `handrail check --update-baseline`.';

/** The absolute path of the baseline of a content root. */
function baselinePath(root: string): string {
  return join(dirname(root), baselineName);
}

/** Reads the baseline of a content root; none where there is no file. @throws {UsageError} where it cannot be used */
export async function readBaseline(root: string): Promise<readonly BaselineEntry[]> {
  const path = baselinePath(root);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new UsageError(`\`${path}\` cannot be read: ${cause.message}.`, writeAnew);
  });
  if (text === undefined) return [];
  // A check without a baseline loads no parser for one.
  const { parseBaseline } = await import('#check/parse-baseline.ts');
  const parsed = parseBaseline(text);
  if (parsed.kind === 'entries') return parsed.entries;
  const { line, column } = parsed.at;
  throw new UsageError(`\`${path}:${line}:${column}\` cannot be used: ${parsed.message}.`, writeAnew);
}

/**
 * Writes what was found to the baseline, or removes it where nothing was; keeps what could not be looked for. Gives a line
 * that says what became of it.
 */
export async function updateBaseline(root: string, content: CheckedContent, lineOf: LineOf): Promise<string> {
  const path = baselinePath(root);
  // One that cannot be used holds nothing to keep: this is how it is mended.
  const baseline = await readBaseline(root).catch(() => []);
  const { unbaselined, unexamined } = judgeContent(content, { baseline, lineOf });
  const entries = makeBaseline(unbaselined, lineOf, unexamined);
  const isEmpty = entries.length === 0;
  await (isEmpty ? rm(path, { force: true }) : writeWhole(path, baselineText(entries))).catch(
    ({ message }: Error) => {
      throw new UsageError(`\`${path}\` cannot be written: ${message}.`, 'Check its permissions.');
    },
  );
  if (isEmpty) return `There is nothing for \`${baselineName}\` to hold.\n`;
  return `\`${baselineName}\` holds ${plural(countEntries(entries), 'finding')}.\n`;
}

const maximumShown = 10;

/** What of the baseline is gone, in lines for a person; nothing where nothing is. */
export function staleText(stale: readonly BaselineEntry[]): string {
  if (stale.length === 0) return '';
  const count = countEntries(stale);
  const [are, it] = count === 1 ? ['that is', 'it'] : ['that are', 'them'];
  const lines = stale.slice(0, maximumShown).map((one) => {
    return `  ${one.file} ${one.code}${one.count === 1 ? '' : ` (${one.count})`}\n`;
  });
  const more = stale.length > maximumShown ? `  … and ${stale.length - maximumShown} more\n` : '';
  const help = `take ${it} out with \`handrail check --update-baseline\``;
  return `\`${baselineName}\` holds ${plural(count, 'finding')} ${are} gone; ${help}:\n${lines.join('')}${more}`;
}
