import { join } from 'node:path';
import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import type { Library } from '#library/library.ts';
import { removeUnfinished } from '#library/remove-unfinished.ts';
import { escalateNotRun } from '#samples/escalate-not-run.ts';
import { evidenceFolders } from '#samples/evidence.ts';
import type { Host } from '#samples/inspect-host.ts';
import { keepDurations, readDurations } from '#samples/recorded-durations.ts';
import type { RunEvent } from '#samples/run-event.ts';
import type { RunResult } from '#samples/run-result.ts';
import type { Selection } from '#samples/selection.ts';
import type { Target } from '#samples/target/target.ts';
import { writeEvidence } from '#samples/write-evidence.ts';
import { type DriftSource, findDrift } from './find-drift.ts';
import { showProgress, standardError } from './show-progress.ts';

/** What to run, and who hears of it. */
export interface SampleRunPlan {
  readonly library: Library;
  readonly stateDir: string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
  /** Whether passes are taken from, and kept in, the cache. */
  readonly isCached: boolean;
  readonly only?: Selection;
  readonly host: Host;
  readonly target: Target;
  /** Whether a sample whose needs are not met is an error. */
  readonly mustRun: boolean;
  /** Hears how far the run is, too. */
  readonly onEvent?: (event: RunEvent) => void;
}

/**
 * Runs the samples of a library. The result’s diagnostics hold those of the library too, as a page that cannot be read
 * cannot be run.
 */
export async function runAllSamples(plan: SampleRunPlan): Promise<RunResult> {
  const { library, stateDir, signal, progress, isCached, only, host, target } = plan;
  const cacheDir = join(stateDir, 'cache', 'samples');
  const [{ runSamples }, durations] = await Promise.all([
    import('#samples/run-library.ts'),
    readDurations(stateDir),
    removeUnfinished(cacheDir),
  ]);
  const shown = showProgress(standardError(progress, process.env), durations);
  const options = {
    ...(isCached ? { cacheDir } : {}),
    ...(only === undefined ? {} : { only }),
  };
  const result = await runSamples({
    library,
    signal,
    host,
    target,
    onProgress: (event) => {
      shown.onProgress(event);
      plan.onEvent?.(event);
    },
    onDamage: (file, reason) => progress(`warning: The cache entry \`${file}\` is ignored: ${reason}.\n`),
    ...options,
  }).finally(shown.stop);
  return withFindings(result, plan);
}

/** A result with the findings of the library too, and with the severity that samples which are not run have here. */
export function withFindings(
  result: RunResult,
  { library, mustRun }: Pick<SampleRunPlan, 'library' | 'mustRun'>,
): RunResult {
  const own = mustRun ? escalateNotRun(result.diagnostics) : result.diagnostics;
  return { ...result, diagnostics: [...library.diagnostics, ...own].sort(compareDiagnostics) };
}

/**
 * Writes the evidence of a run, and how long its tracks took. Gives the run, with the findings about what a sandbox answers
 * otherwise than the simulators.
 */
export async function keepResult(result: RunResult, source: DriftSource): Promise<RunResult> {
  const { evidence, target, tracks } = result;
  await removeUnfinished(join(source.stateDir, evidenceFolders[target]));
  await Promise.all(evidence.map((one) => writeEvidence(source.stateDir, one)));
  if (target === 'simulator') {
    await keepDurations(source.stateDir, tracks);
    return result;
  }
  const drift = await findDrift(evidence, source);
  return {
    ...result,
    diagnostics: [...result.diagnostics, ...drift.diagnostics].sort(compareDiagnostics),
    suppressed: [...result.suppressed, ...drift.suppressed],
  };
}
