import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Draft, DraftSettings } from '#draft/draft.ts';
import { DraftRefusal } from '#draft/draft-refusal.ts';
import { type DraftSource, readSource } from '#draft/source/read-source.ts';
import { shellWord } from '#guide/shell-word.ts';
import { writeNewFiles } from '#scaffold/write-new-files.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { type CommandContext, UsageError } from '../command.ts';
import { findOrPlaceContentRoot } from '../content-root.ts';
import { handrailCommand } from '../handrail-command.ts';
import { usageOf } from '../new/usage-of.ts';
import { reportOptions } from '../print-report.ts';
import { projectRoot } from '../project.ts';
import { type DraftOutcome, draftReporters } from './draft-reporters.ts';
import { knownProviders } from './known-providers.ts';

/** Makes the draft of one input. */
export type MakeDraft = (source: DraftSource, settings: DraftSettings) => Draft | Promise<Draft>;

/** Reads the file that a command names, drafts, and writes all files or none; gives the exit code. */
export async function runDraft(context: CommandContext, make: MakeDraft): Promise<number> {
  const { options, positionals, print, signal } = context;
  const reporter = chooseReporter(draftReporters, options);
  const [path] = positionals;
  if (path === undefined) throw new UsageError('A draft needs a file.', 'Name the file that it is made of.');
  const { root } = findOrPlaceContentRoot(String(options['root'] ?? '.'));
  const settings: DraftSettings = {
    file: basename(path),
    today: new Date().toISOString().slice(0, 10),
    provider: typeof options['provider'] === 'string' ? options['provider'] : undefined,
    providers: await knownProviders(root),
  };
  const made = await located(path, async () => make(readSource(await readInput(path)), settings));
  const draft = { ...made, files: new Map([...(await siteFile(root)), ...made.files]) };
  signal.throwIfAborted();
  const isWritten = options['dry-run'] !== true;
  if (isWritten) await write(root, draft, signal);
  const outcome = { ...draft, ...shownNames(context, draft, root), file: path, isWritten };
  print(reporter.report(outcome, reportOptions(root)));
  return 0;
}

/** Reads a file that was named on the command line. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new UsageError(`\`${path}\` ${why}.`, 'Name the file that the draft is made of.');
  }
}

/** Gives a refusal the place of its file. */
export async function located<Value>(path: string, make: () => Promise<Value>): Promise<Value> {
  try {
    return await make();
  } catch (cause) {
    if (!(cause instanceof DraftRefusal)) throw cause;
    const { at, help, message } = cause;
    throw new UsageError(`${at === undefined ? path : `${path}:${at.line}:${at.column}`}: ${message}`, help);
  }
}

/** The content root as it is shown, and the commands that come next with it where it was named. */
function shownNames(
  { options }: CommandContext,
  { report }: Draft,
  root: string,
): Pick<DraftOutcome, 'root' | 'report'> {
  const near = relative('.', root);
  const shown = near === '' || near.startsWith('..') ? root : near;
  const named = options['root'] === undefined ? '' : ` --root ${shellWord(shown)}`;
  const handrail = handrailCommand(process.env);
  const next = report.next.map((step) =>
    step.replace(/^handrail (\w+)/, (_, command) => `${handrail} ${command}${named}`),
  );
  return { root: shown, report: { ...report, next } };
}

/** A content root that is made with the draft gets a `site.yaml`. */
async function siteFile(root: string): Promise<Map<string, string>> {
  if (existsSync(join(root, 'site.yaml'))) return new Map();
  return new Map([['site.yaml', await readFile(join(projectRoot, 'templates/root/site.yaml'), 'utf8')]]);
}

async function write(root: string, { files }: Draft, signal: AbortSignal): Promise<void> {
  try {
    await writeNewFiles(root, files, { signal });
  } catch (cause) {
    throw usageOf(cause);
  }
}
