import { basename } from 'node:path';
import { durationText } from '#samples/progress/progress-text.ts';
import { type CommandContext, UsageError } from '../command.ts';
import { reportFailure } from '../report-failure.ts';
import { collectChanges } from './collect-changes.ts';
import { watchFolder } from './watch-folder.ts';

/** Refuses a reporter where text is printed round by round. @throws {UsageError} */
export function refuseReporter({ reporter = 'text' }: CommandContext['options']): void {
  if (reporter === 'text') return;
  throw new UsageError('`--watch` prints text, round by round.', 'Leave out `--reporter`.');
}

/**
 * Runs a round now, and another one whenever a file below a folder has changed, until Ctrl-C; says what has changed. A
 * round that fails is told, and the next one follows all the same. Gives the exit code, 0.
 *
 * @throws {UsageError} where the folder can no longer be watched; what the first round throws, too
 */
export async function watchRounds(
  folder: string,
  context: Pick<CommandContext, 'progress' | 'signal'>,
  runRound: () => Promise<void>,
): Promise<number> {
  const { progress, signal } = context;
  const changes = collectChanges((task, milliseconds) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  });
  const over = new AbortController();
  const ending = AbortSignal.any([signal, over.signal]);
  const onError = ({ message }: Error) =>
    over.abort(new UsageError(`\`${folder}\` is no longer watched: ${message}.`, 'Start again.'));
  watchFolder(folder, { signal: ending, onChange: changes.note, onError });
  try {
    await runRound();
    progress(`Watching ${folder}. Press Ctrl-C to stop.\n`);
    for (;;) {
      progress(`\n${changedText(await changes.next(ending), basename(folder))}`);
      await runRound().catch((error) => {
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
  const names = files.slice(0, shown).map((file) => `${root}/${file}`);
  const more = files.length > shown ? ` and ${files.length - shown} more` : '';
  return `Changed: ${names.join(', ')}${more}\n`;
}

/** What a round came to, on one line: the time, a mark, the text, and how long it took. */
export function roundLine({ isGood, text, since }: { isGood: boolean; text: string; since: number }): string {
  const time = new Date().toTimeString().slice(0, 8);
  return `${time} ${isGood ? '✓' : '✗'} ${text}, ${durationText(performance.now() - since)}\n`;
}
