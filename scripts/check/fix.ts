import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CheckedContent } from '#check/check-content.ts';
import type { Judgement } from '#check/judge-content.ts';
import { hashBytes } from '#check/snapshot.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyEdits } from '#diagnostics/fixes/apply-edits.ts';
import { type ChosenFixes, chooseFixes } from '#diagnostics/fixes/choose-fixes.ts';
import { diffEdits } from '#diagnostics/fixes/diff-edits.ts';
import { plainText } from '#diagnostics/plain-text.ts';
import { plural } from '#diagnostics/plural.ts';
import { writeWhole } from '#library/write-whole.ts';
import { type Option, UsageError } from '../command.ts';

/** The options that mend. */
export const fixOptions = {
  fix: {
    type: 'boolean',
    help: 'Mends what can be mended for certain, and tells what remains.',
  },
  'dry-run': { type: 'boolean', help: 'With --fix: shows what would change, and writes nothing.' },
} as const satisfies Record<string, Option>;

/** What a round of mending needs. */
export interface FixRound {
  readonly root: string;
  /** The findings that are told. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hashes: CheckedContent['hashes'];
  readonly progress: (text: string) => void;
}

/** A fix that waits for another one gets its turn in a later round. */
const maximumRounds = 10;

/** A check, and what is told of it. */
export interface ToldCheck {
  readonly content: CheckedContent;
  readonly judged: Judgement;
}

/**
 * Mends, round by round, what `check` finds, until nothing is left that can be. Gives the last check.
 *
 * @throws {UsageError} where a file cannot be written
 */
export async function fixAll(
  root: string,
  check: () => Promise<ToldCheck>,
  progress: (text: string) => void,
): Promise<ToldCheck> {
  let told = await check();
  for (let round = 1; round <= maximumRounds; round += 1) {
    const { diagnostics } = told.judged;
    const written = await fixFindings({ root, diagnostics, hashes: told.content.hashes, progress });
    if (written === 0) return told;
    told = await check();
  }
  progress(`After ${maximumRounds} rounds there is still something to mend: run it again.\n`);
  return told;
}

/**
 * Mends findings whose fixes do not touch each other, file by file, and says what it did by `progress`. Gives how many files
 * it wrote. A file that changed since it was checked stays as it is.
 */
async function fixFindings(round: FixRound): Promise<number> {
  let written = 0;
  for (const [file, chosen] of chosenByFile(round)) {
    const { path, text } = (await readUnchanged(file, round)) ?? {};
    if (path === undefined || text === undefined) continue;
    await replaceText(path, text, applyEdits(text, chosen.edits));
    written += 1;
    const codes = [...new Set(chosen.diagnostics.map(({ code }) => code))].join(', ');
    round.progress(`${file}: ${plural(chosen.diagnostics.length, 'finding')} mended (${codes}).\n`);
  }
  return written;
}

/** Shows what the first round of mending would change, as unified diffs, by `progress`. */
export async function showFixes(round: FixRound): Promise<void> {
  for (const [file, { edits }] of chosenByFile(round)) {
    const read = await readUnchanged(file, round);
    if (read !== undefined) round.progress(plainText(diffEdits(file, read.text, edits)));
  }
}

function chosenByFile({ diagnostics }: FixRound): readonly (readonly [string, ChosenFixes])[] {
  const fixable = diagnostics.filter(({ fixes = [] }) => fixes.length > 0);
  const byFile = Map.groupBy(fixable, ({ at }) => at.file);
  return [...byFile].map(([file, found]) => [file, chooseFixes(found)]);
}

/** The text of a file, with its mark and its ends of line, and where it really stands; undefined where it has changed. */
async function readUnchanged(file: string, { root, hashes, progress }: FixRound) {
  const path = await realpath(join(dirname(root), file)).catch(() => '');
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || hashBytes(bytes) !== hashes.get(file)) {
    progress(`${file} is not mended: it changed while it was checked.\n`);
    return undefined;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // Parsers do not agree on what such a line is, and so not on where things stand.
  if (!/\r(?!\n)/.test(text)) return { path, text };
  progress(`${file} is not mended: it holds carriage returns that end no line.\n`);
  return undefined;
}

/** Puts another text in the place of one, unless that has changed; the file keeps its permissions and its owner. */
async function replaceText(path: string, from: string, to: string): Promise<void> {
  const prepare: NonNullable<Parameters<typeof writeWhole>[2]>['prepare'] = async (handle) => {
    const { mode, uid, gid } = await stat(path);
    // Only an administrator may give a file away; who may not owns it already, or may not keep its owner.
    await handle.chown(uid, gid).catch(() => undefined);
    await handle.chmod(mode);
    if ((await readFile(path)).toString() !== from) throw new Error('it changed while it was mended');
  };
  await writeWhole(path, to, { prepare }).catch(({ message }: Error) => {
    throw new UsageError(
      `\`${path}\` cannot be written: ${message}.`,
      'Check its permissions, and try again.',
    );
  });
}
