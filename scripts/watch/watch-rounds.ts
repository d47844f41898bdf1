import { basename } from 'node:path';
import { durationText } from '#samples/progress/progress-text.ts';
import { type CommandContext, UsageError } from '../command.ts';
import { reportFailure } from '../report-failure.ts';
import { collectChanges } from './collect-changes.ts';
import { watchFolder } from './watch-folder.ts';
import { watchLasting } from './watch-lasting.ts';

/** Refuses a reporter where text is printed round by round. @throws {UsageError} */
export function refuseReporter({ reporter = 'text' }: CommandContext['options']): void {
  if (reporter === 'text') return;
  throw new UsageError('`--watch` prints text, round by round.', 'Leave out `--reporter`.');
}

/** What is watched. */
export interface WatchedFolder {
  /** Absolute. */
  readonly folder: string;
  /** Whether the rounds outlive the folder: it is waited for until it is there again. Default: false. */
  readonly isLasting?: boolean;
  /** How long nothing must change before a round, in milliseconds. */
  readonly quiet?: number;
}

/**
 * Runs a round now, and another one whenever a file below a folder has changed, until Ctrl-C; says what has changed. A
 * round that fails is told, and the next one follows all the same. Gives the exit code, 0.
 *
 * @param runRound gets the files that changed since the last one, relative to the folder
 * @throws {UsageError} where the folder can no longer be watched, and is not waited for; what the first round throws, too
 */
export async function watchRounds(
  { folder, isLasting = false, quiet }: WatchedFolder,
  context: Pick<CommandContext, 'progress' | 'signal'>,
  runRound: (changed: readonly string[]) => Promise<void>,
): Promise<number> {
  const { progress, signal } = context;
  const changes = collectChanges((task, milliseconds) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  }, quiet);
  const over = new AbortController();
  const ending = AbortSignal.any([signal, over.signal]);
  const giveUp = ({ message }: Error) =>
    over.abort(new UsageError(`\`${folder}\` is no longer watched: ${message}.`, 'Start again.'));
  const watched = { signal: ending, onChange: changes.note };
  if (isLasting) watchLasting(folder, watched);
  else watchFolder(folder, { ...watched, onError: giveUp });
  try {
    await runRound([]);
    progress(`Watching ${folder}. Press Ctrl-C to stop.\n`);
    for (;;) {
      const changed = await changes.next(ending);
      progress(`\n${changedText(changed, basename(folder))}`);
      await runRound(changed).catch((error) => {
        if (!signal.aborted) reportFailure(error, context);
      });
    }
  } catch (error) {
    if (signal.aborted) return 0;
    throw error;
  } finally {
    over.abort();
  }
}

const shown = 3;

function changedText(files: readonly string[], root: string): string {
  const names = files.slice(0, shown).map((file) => (file === '' ? root : `${root}/${file}`));
  const more = files.length > shown ? ` and ${files.length - shown} more` : '';
  return `Changed: ${names.join(', ')}${more}\n`;
}

/** What a round came to, on one line: the time, a mark, the text, and how long it took. */
export function roundLine({ isGood, text, since }: { isGood: boolean; text: string; since: number }): string {
  const time = new Date().toTimeString().slice(0, 8);
  return `${time} ${isGood ? '✓' : '✗'} ${text}, ${durationText(performance.now() - since)}\n`;
}
