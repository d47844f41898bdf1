import { join } from 'node:path';
import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import type { Library } from '#library/library.ts';
import type { Host } from '#samples/inspect-host.ts';
import type { RunOptions, RunResult } from '#samples/run-library.ts';
import type { Target } from '#samples/target/target.ts';
import { UsageError } from './command.ts';
import { findDrift } from './find-drift.ts';

/** What to run, and who hears of it. */
export interface SampleRunPlan {
  readonly library: Library;
  readonly stateDir: string;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
  /** Whether passes are taken from, and kept in, the cache. */
  readonly isCached: boolean;
  readonly only?: NonNullable<RunOptions['only']>;
  readonly host: Host;
  readonly target: Target;
}

/**
 * Runs the samples of a library and writes the evidence. The result’s diagnostics hold those of the library too, as a
 * page that cannot be read cannot be run.
 */
export async function runAllSamples({
  library,
  stateDir,
  signal,
  progress,
  isCached,
  only,
  host,
  target,
}: SampleRunPlan): Promise<RunResult> {
  const [{ runSamples }, { writeEvidence }] = await Promise.all([
    import('#samples/run-library.ts'),
    import('#samples/write-evidence.ts'),
  ]);
  const result = await runSamples({
    library,
    signal,
    host,
    target,
    ...(isCached ? { cacheDir: join(stateDir, 'cache', 'samples') } : {}),
    ...(only === undefined ? {} : { only }),
    onProgress: ({ guide, track, done, total, cached }) => {
      if (done === total && !cached) progress(`  ${guide} (${track}): ${total} steps done\n`);
    },
  });
  for (const evidence of result.evidence) await writeEvidence(stateDir, evidence);
  const drift =
    target.name === 'sandbox' ? await findDrift(result.evidence, { library, stateDir, progress }) : [];
  const diagnostics = [...library.diagnostics, ...result.diagnostics, ...drift].sort(compareDiagnostics);
  return { ...result, diagnostics };
}

/** Only the pages whose file or slug one of the arguments names. @throws {UsageError} where one names no page */
export function onlyNamed(
  names: readonly string[],
  library: Library,
  files: readonly string[],
): RunOptions['only'] {
  if (names.length === 0) return undefined;
  const matches = (name: string, file: string) =>
    `/${file}`.includes(`/${name.replace(/^\.?\/+|\/+$/g, '')}`);
  const unknown = names.find((name) => !files.some((file) => matches(name, file)));
  if (unknown !== undefined) {
    throw new UsageError(
      `\`${unknown}\` names no page of \`${library.root}\`.`,
      `Pages are ${files.slice(0, 5).join(', ')}.`,
    );
  }
  return { document: ({ file }) => names.some((name) => matches(name, file)) };
}
