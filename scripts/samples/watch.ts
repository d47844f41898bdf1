import { basename } from 'node:path';
import { plural } from '#diagnostics/plural.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { Host } from '#samples/inspect-host.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { durationText } from '#samples/progress/progress-text.ts';
import { countsText } from '#samples/report-text.ts';
import type { RunResult } from '#samples/run-result.ts';
import { summarise } from '#samples/summarise.ts';
import { type CommandContext, type Option, UsageError } from '../command.ts';
import { findContentRoot, type Places } from '../content-root.ts';
import { isolateHost, isolationLevel, refusal } from '../isolation-option.ts';
import { findingsText } from '../print-report.ts';
import { reportFailure } from '../report-failure.ts';
import { keepResult, runAllSamples } from '../run-samples.ts';
import { selectSamples } from '../select-samples.ts';
import { chooseTarget } from '../target-options.ts';
import { collectChanges } from './collect-changes.ts';
import { mustRunAll } from './not-run-option.ts';
import { watchFolder } from './watch-folder.ts';

/** The option that runs again and again. */
export const watchOption = {
  watch: {
    type: 'boolean',
    help: 'Runs again whenever a file below the content root changes, until Ctrl-C: what does not depend on it comes from the cache. Prints findings and one line a round.',
  },
} as const satisfies Record<string, Option>;

/** `handrail samples --watch`. Gives the exit code. @throws {UsageError} where the first round cannot begin */
export async function watchCommand(context: CommandContext): Promise<number> {
  const { options, progress, signal } = context;
  if ((options['reporter'] ?? 'text') !== 'text') {
    throw new UsageError('`--watch` prints text, round by round.', 'Leave out `--reporter`.');
  }
  const level = isolationLevel(options);
  const places = findContentRoot(String(options['root'] ?? '.'));
  const found = await inspectHost(process.env['PATH'] ?? '');
  const host = isolateHost(level, found);
  if (host === undefined) {
    progress(refusal(found));
    return 3;
  }
  const changes = collectChanges((task, milliseconds) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  });
  const over = new AbortController();
  const ending = AbortSignal.any([signal, over.signal]);
  const onError = ({ message }: Error) =>
    over.abort(new UsageError(`\`${places.root}\` is no longer watched: ${message}.`, 'Start again.'));
  watchFolder(places.root, { signal: ending, onChange: changes.note, onError });
  try {
    await runRound(context, places, host);
    progress(`Watching ${places.root}. Press Ctrl-C to stop.\n`);
    for (;;) {
      progress(`\n${changedText(await changes.next(ending), basename(places.root))}`);
      await runRound(context, places, host).catch((error) => {
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

/** Runs what has changed, and says what came of it. */
async function runRound(context: CommandContext, { root, stateDir }: Places, host: Host): Promise<void> {
  const { options, print, progress, signal } = context;
  const begin = performance.now();
  const library = await loadLibrary(root);
  const target = chooseTarget(context, library, process.env);
  const { only } = await selectSamples(context, library, stateDir);
  const isCached = options['no-cache'] !== true;
  const mustRun = mustRunAll(options, process.env);
  const plan = { library, stateDir, signal, progress, isCached, only, host, target, mustRun };
  const result = await keepResult(await runAllSamples(plan), plan);
  const findings = findingsText(result.diagnostics, root);
  const time = new Date().toTimeString().slice(0, 8);
  print(`${findings}${time} ${roundText(result)}, ${durationText(performance.now() - begin)}\n`);
}

const shown = 3;

function changedText(files: readonly string[], root: string): string {
  const names = files.slice(0, shown).map((file) => `${root}/${file}`);
  const more = files.length > shown ? ` and ${files.length - shown} more` : '';
  return `Changed: ${names.join(', ')}${more}\n`;
}

/** `✓ 26 passed, 13 of 13 error rows proven; 2 of 5 tracks run`. */
function roundText(result: RunResult): string {
  const { diagnostics, tracks } = result;
  const summary = summarise(result);
  const { errorRows, errorRowsProven } = summary;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const rows = errorRows === 0 ? [] : [`${errorRowsProven} of ${plural(errorRows, 'error row')} proven`];
  const found = errors === 0 ? [] : [plural(errors, 'error')];
  const ran = tracks.filter(({ cached }) => !cached).length;
  const counts = [...found, countsText(summary), ...rows].join(', ');
  return `${errors === 0 ? '✓' : '✗'} ${counts}; ${ran} of ${plural(tracks.length, 'track')} run`;
}
