import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { buildJobs, type PlannedJob } from './build-jobs.ts';
import { hashEngine } from './cache/hash-engine.ts';
import { hashFolder } from './cache/hash-folder.ts';
import { readTrackCache, writeTrackCache } from './cache/track-cache.ts';
import { trackKey } from './cache/track-key.ts';
import type { Evidence } from './evidence.ts';
import { obstacleFinder } from './find-obstacle.ts';
import { findPackages, importedPackages, type Packages } from './find-packages.ts';
import { findTools } from './find-tools.ts';
import type { Isolation } from './isolation/isolation.ts';
import { probeIsolation } from './isolation/probe-isolation.ts';
import { joinPage, type PageResult, type RunTrack } from './join-page.ts';
import { readCommit } from './read-commit.ts';
import { runPool } from './run-pool.ts';
import type { SamplesReport } from './samples-report.ts';
import { runTrackApart } from './track/run-track-apart.ts';
import type { TrackOutcome } from './track/track-outcome.ts';

/** How far a run is. */
export interface Progress {
  readonly guide: string;
  readonly track: string;
  /** Steps done and to do in this track. */
  readonly done: number;
  readonly total: number;
  readonly cached: boolean;
}

/** What to run, and with what. */
export interface RunOptions {
  readonly library: Library;
  /** Where passed tracks are kept; without it nothing is cached. */
  readonly cacheDir?: string;
  readonly signal?: AbortSignal;
  onProgress?(progress: Progress): void;
  /** Only these pages and tracks. */
  readonly only?: { document?(document: AnyDocument): boolean; track?(track: string): boolean };
  /** Instead of the strongest that works here. */
  readonly isolation?: Isolation;
  /** A search path on which runtimes are looked for, after the system’s own folders. */
  readonly path?: string;
}

/** What a run came to. A page has evidence if all of its tracks were run. */
export interface RunResult extends SamplesReport {
  readonly evidence: readonly Evidence[];
}

/** What all tracks of a run have in common. */
interface Run {
  readonly options: RunOptions;
  readonly packages: Packages | undefined;
  readonly engine: string;
  readonly hashOfProvider: (id: string) => Promise<string>;
  /** Lets tracks that use fixed ports run one after the other where they share a network. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
}

/** The name of a page in reports. */
export function pageName({ kind, slug }: Pick<AnyDocument, 'kind' | 'slug'>): string {
  return kind === 'guide' ? slug : kind === 'auth' ? `auth/${slug}` : `patterns/${slug}`;
}

/**
 * Runs the samples of a library: pages and tracks in parallel over the cores, each track in a process of its own. A
 * track that passed and depends on nothing that changed is taken from the cache. The order of the results is that of the
 * library. Rejects when `signal` aborts, or when a track’s process crashes.
 */
export async function runSamples(options: RunOptions): Promise<RunResult> {
  const { library } = options;
  const [isolation, tools, packages, engine, commit] = await Promise.all([
    options.isolation ?? probeIsolation(),
    findTools(options.path ?? ''),
    findPackages(library.root),
    hashEngine(),
    readCommit(library.root),
  ]);
  const run: Run = {
    options,
    packages,
    engine,
    hashOfProvider: providerHasher(library),
    inTurn: turnstile(),
  };
  const modules = packages === undefined ? {} : { modules: packages.folder };
  const settings = { tools, isolation, findObstacle: obstacleFinder(tools), ...modules };
  const plan = documentsOf(library)
    .filter((document) => options.only?.document?.(document) ?? true)
    .map((document) => ({ document, jobs: buildJobs(library, document, settings) }));
  const tasks = plan.flatMap(({ document, jobs }) =>
    jobs
      .filter(({ track }) => options.only?.track?.(track.name) ?? true)
      .map((job) => async () => ({ document, track: await runJob(run, document, job) })),
  );
  const ran = await runPool(tasks, availableParallelism());
  const pages = await Promise.all(
    plan.map(async ({ document, jobs }) => {
      const tracks = ran.filter((one) => one.document === document).map(({ track }) => track);
      const verifyBytes = await readVerify(document);
      const result = joinPage(tracks, { library, document, commit, verifyBytes });
      return { document, tracks, result, isWhole: tracks.length === jobs.length && jobs.length > 0 };
    }),
  );
  return { ...reportOf(pages), isolation };
}

interface Page {
  readonly document: AnyDocument;
  readonly tracks: readonly RunTrack[];
  readonly result: PageResult;
  readonly isWhole: boolean;
}

function reportOf(pages: readonly Page[]): Omit<RunResult, 'isolation'> {
  const whole = pages.filter(({ isWhole }) => isWhole);
  return {
    target: 'simulator',
    evidence: whole.map(({ result }) => result.evidence),
    samples: pages.flatMap(({ document, tracks }) =>
      tracks.flatMap(({ outcome, cached }) =>
        outcome.samples.map((record) => ({
          guide: pageName(document),
          track: outcome.track,
          file: document.file,
          cached,
          ...record,
        })),
      ),
    ),
    errors: whole.flatMap(({ document, result }) =>
      result.evidence.errors.map((row) => ({ guide: pageName(document), ...row })),
    ),
    diagnostics: pages
      .flatMap(({ result, isWhole }) =>
        result.diagnostics.filter(({ code }) => isWhole || code !== 'samples/error-not-proven'),
      )
      .sort(compareDiagnostics),
  };
}

async function runJob(run: Run, document: AnyDocument, job: PlannedJob): Promise<RunTrack> {
  const { options, packages, engine, hashOfProvider, inTurn } = run;
  const progress = { guide: pageName(document), track: job.track.name, total: job.track.steps.length };
  const key = await trackKey(document, job, { engine, lockfile: packages?.lockfile ?? '' });
  const request = { page: job.page, track: job.track.name, key, hashOfProvider };
  const common = { job, packages: await importedPackages(textsOf(job), packages) };
  const cached = options.cacheDir === undefined ? undefined : await readTrackCache(options.cacheDir, request);
  if (cached !== undefined) {
    options.onProgress?.({ ...progress, done: progress.total, cached: true });
    return { ...common, ...cached, cached: true };
  }
  let done = 0;
  const onStep = () => {
    done += 1;
    options.onProgress?.({ ...progress, done, cached: false });
  };
  const signal = options.signal ?? new AbortController().signal;
  const start = () => runTrackApart(job, signal, onStep);
  const outcome = await (job.isolation === 'none' && hasFixedPorts(job) ? inTurn(start) : start());
  const result = { outcome, at: new Date().toISOString() };
  if (options.cacheDir !== undefined && isPassed(outcome))
    await writeTrackCache(options.cacheDir, request, result);
  return { ...common, ...result, cached: false };
}

function hasFixedPorts({ track, webhooks, verify }: PlannedJob): boolean {
  return webhooks !== undefined || verify !== undefined || track.steps.some(({ kind }) => kind === 'service');
}

function isPassed({ diagnostics, rows, samples }: TrackOutcome): boolean {
  const isFailure = (status: string) => status === 'failed' || status === 'blocked' || status === 'not-run';
  return (
    diagnostics.every(({ severity }) => severity !== 'error') &&
    rows.every(({ isProven }) => isProven) &&
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

function providerHasher(library: Library): (id: string) => Promise<string> {
  const hashes = new Map<string, Promise<string>>();
  return (id) => {
    const known = hashes.get(id) ?? hashFolder(library.providers.get(id)?.folder ?? '');
    hashes.set(id, known);
    return known;
  };
}

function turnstile(): Run['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const now = last.then(task, task);
    last = now.catch(() => undefined);
    return now;
  };
}

async function readVerify(document: AnyDocument): Promise<Uint8Array> {
  const verify = document.kind === 'guide' ? document.facts.verify : undefined;
  const none = new Uint8Array();
  return verify === undefined ? none : readFile(join(document.folder, verify.file)).catch(() => none);
}
