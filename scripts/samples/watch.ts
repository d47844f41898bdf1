import { plural } from '#diagnostics/plural.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { Host } from '#samples/inspect-host.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { countsText } from '#samples/report-text.ts';
import type { RunResult } from '#samples/run-result.ts';
import { summarise } from '#samples/summarise.ts';
import type { CommandContext, Option } from '../command.ts';
import { findContentRoot, type Places } from '../content-root.ts';
import { isolateHost, isolationLevel, refusal } from '../isolation-option.ts';
import { findingsText, hasErrors } from '../print-report.ts';
import { keepResult, runAllSamples } from '../run-samples.ts';
import { selectSamples } from '../select-samples.ts';
import { chooseTarget } from '../target-options.ts';
import { refuseReporter, roundLine, watchRounds } from '../watch/watch-rounds.ts';
import { mustRunAll } from './not-run-option.ts';

/** The option that runs again and again. */
export const watchOption = {
  watch: {
    type: 'boolean',
    help: 'Runs again whenever a file below the content root changes, until Ctrl-C: what does not depend on it comes from the cache. Prints findings and one line a round.',
  },
} as const satisfies Record<string, Option>;

/** `handrail samples --watch`. Gives the exit code. @throws {UsageError} where the first round cannot begin */
export async function watchCommand(context: CommandContext): Promise<number> {
  const { options, progress } = context;
  refuseReporter(options);
  const level = isolationLevel(options);
  const places = findContentRoot(String(options['root'] ?? '.'));
  const found = await inspectHost(process.env['PATH'] ?? '');
  const host = isolateHost(level, found);
  if (host === undefined) {
    progress(refusal(found));
    return 3;
  }
  return watchRounds({ folder: places.root }, context, () => runRound(context, places, host));
}

/** Runs what has changed, and says what came of it. */
async function runRound(context: CommandContext, { root, stateDir }: Places, host: Host): Promise<void> {
  const { options, print, progress, signal } = context;
  const since = performance.now();
  const library = await loadLibrary(root);
  const target = chooseTarget(context, library, process.env);
  const { only } = await selectSamples(context, library, stateDir);
  const isCached = options['no-cache'] !== true;
  const mustRun = mustRunAll(options, process.env);
  const plan = { library, stateDir, signal, progress, isCached, only, host, target, mustRun };
  const result = await keepResult(await runAllSamples(plan), plan);
  const line = roundLine({ isGood: !hasErrors(result.diagnostics), text: runText(result), since });
  print(`${findingsText(result.diagnostics, root)}${line}`);
}

/** `26 passed, 13 of 13 error rows proven; 2 of 5 tracks run`. */
export function runText(result: RunResult): string {
  const { diagnostics, tracks } = result;
  const summary = summarise(result);
  const { errorRows, errorRowsProven } = summary;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const rows = errorRows === 0 ? [] : [`${errorRowsProven} of ${plural(errorRows, 'error row')} proven`];
  const found = errors === 0 ? [] : [plural(errors, 'error')];
  const ran = tracks.filter(({ cached }) => !cached).length;
  const counts = [...found, countsText(summary), ...rows].join(', ');
  return `${counts}; ${ran} of ${plural(tracks.length, 'track')} run`;
}
