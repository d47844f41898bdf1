import type { AnyDocument } from '#guide/mdx-document.ts';
import type { PlannedJob } from './build-jobs.ts';
import { type CacheRequest, readTrackCache, writeTrackCache } from './cache/track-cache.ts';
import { trackKey } from './cache/track-key.ts';
import { importedPackages, type Packages } from './find-packages.ts';
import { languageNamed } from './languages.ts';
import type { RunTrack } from './run-track.ts';
import { unrunOutcome } from './target/unrun-outcome.ts';
import type { Workers } from './track/open-workers.ts';
import type { TrackOutcome } from './track/track-outcome.ts';

/** What all tracks of a run have in common. */
export interface Run {
  readonly cacheDir: string | undefined;
  readonly workers: Workers;
  readonly packages: Packages | undefined;
  /** The hash of the code that runs samples. */
  readonly engine: string;
  readonly hashOfProvider: (id: string) => Promise<string>;
  /** Told of every entry of the cache that is damaged or foreign. */
  readonly onDamage: (file: string, reason: string) => void;
  /** Lets tracks that use fixed ports run one after the other where they share a network. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
}

/** Who hears how far a track is. */
export interface JobEvents {
  /** It is not taken from the cache. */
  readonly onBegin: () => void;
  /** One more of its steps is done. */
  readonly onStep: () => void;
}

/** Takes a track from the cache, or runs it and keeps it if it passed. */
export async function runJob(
  run: Run,
  { document, job }: { document: AnyDocument; job: PlannedJob },
  { onBegin, onStep }: JobEvents,
): Promise<RunTrack> {
  const { cacheDir, packages, engine, workers } = run;
  const isWithoutKeys = job.missing.length > 0;
  const common = {
    file: document.file,
    track: job.track,
    target: job.target,
    isWithoutKeys,
    isolation: job.isolation,
    runtimes: isWithoutKeys ? {} : runtimesOf(job),
    packages: isWithoutKeys ? {} : await importedPackages(textsOf(job), packages),
  };
  if (isWithoutKeys) {
    const at = new Date().toISOString();
    return { ...common, outcome: unrunOutcome(document, job), at, cached: false, durationMs: 0 };
  }
  const lockfile = packages?.lockfile ?? '';
  const key = await trackKey(job, { engine, lockfile }, common.packages);
  const request = { job, key, layout: document.hash, hashOfProvider: run.hashOfProvider };
  const cached = cacheDir === undefined ? undefined : await readTrackCache(cacheDir, request, run.onDamage);
  if (cached !== undefined) return { ...common, ...cached, cached: true, durationMs: 0 };
  onBegin();
  const begin = performance.now();
  const start = () => workers.run(job, onStep);
  const outcome = await (sharesNetwork(job) && hasFixedPorts(job) ? run.inTurn(start) : start());
  const result = { outcome, at: new Date().toISOString() };
  await keep(cacheDir, request, result);
  return { ...common, ...result, cached: false, durationMs: Math.round(performance.now() - begin) };
}

/** A cache that cannot be written costs time on the next run, and nothing else. */
async function keep(
  cacheDir: string | undefined,
  request: CacheRequest,
  result: { outcome: TrackOutcome; at: string },
): Promise<void> {
  if (cacheDir === undefined || !isPassed(result.outcome)) return;
  await writeTrackCache(cacheDir, request, result).catch(() => undefined);
}

/**
 * Without a sandbox of its own, or with the way out that the vendors' sandboxes need, all tracks have the same ports.
 */
function sharesNetwork({ isolation, target }: PlannedJob): boolean {
  return isolation === 'none' || target === 'sandbox';
}

function runtimesOf({ track, tools }: PlannedJob): RunTrack['runtimes'] {
  const names = track.steps.flatMap((step) =>
    step.kind === 'run' || step.kind === 'service' ? [languageNamed(step.language)] : [],
  );
  return Object.fromEntries(names.map(({ label, tool }) => [label, tools[tool]?.version ?? '']));
}

function hasFixedPorts({ track, webhooks, verify }: PlannedJob): boolean {
  return webhooks !== undefined || verify !== undefined || track.steps.some(({ kind }) => kind === 'service');
}

function isPassed({ diagnostics, rows, events, samples }: TrackOutcome): boolean {
  const isFailure = (status: string) => status === 'failed' || status === 'blocked';
  return (
    diagnostics.every(({ severity }) => severity !== 'error') &&
    rows.every(({ isProven }) => isProven) &&
    events.every(({ problems }) => problems.length === 0) &&
    !samples.some(({ status }) => isFailure(status))
  );
}

function textsOf({ track }: PlannedJob): string[] {
  return track.steps.flatMap((step) =>
    'language' in step && (step.language === 'javascript' || step.language === 'typescript')
      ? [step.sample.text]
      : [],
  );
}
