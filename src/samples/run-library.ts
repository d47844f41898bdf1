import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { buildJobs, type PlannedJob } from './build-jobs.ts';
import { hashEngine } from './cache/hash-engine.ts';
import { hashFolder } from './cache/hash-folder.ts';
import type { Evidence } from './evidence.ts';
import { obstacleFinder } from './find-obstacle.ts';
import { findPackages } from './find-packages.ts';
import { type Host, inspectHost } from './inspect-host.ts';
import type { Isolation } from './isolation/isolation.ts';
import { joinPage, type PageResult, type RunTrack } from './join-page.ts';
import { pageName } from './page-name.ts';
import { readCommit } from './read-commit.ts';
import { type Run, runJob } from './run-job.ts';
import { runPool } from './run-pool.ts';
import type { SamplesReport } from './samples-report.ts';
import type { Target } from './target/target.ts';
import { openWorkers } from './track/open-workers.ts';
import type { OutputUpdate } from './update/output-update.ts';

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
  /** What this machine offers, where that is known already. */
  readonly host?: Host;
  /** Against what samples run. Default: the simulators. What a sandbox answered is never cached. */
  readonly target?: Target;
}

/** What a run came to. A page has evidence if all of its tracks were run. */
export interface RunResult extends SamplesReport {
  readonly evidence: readonly Evidence[];
  /** What would be right in the output fences that differ. */
  readonly updates: readonly OutputUpdate[];
}

/**
 * Runs the samples of a library: pages and tracks in parallel over the cores, one worker a core. A track that passed and depends on nothing that changed is taken from the cache. The order of the results is that of the
 * library. Rejects when `signal` aborts, or when a track’s process crashes; nothing is left running then either.
 */
export async function runSamples(options: RunOptions): Promise<RunResult> {
  const { library, only } = options;
  const [host, packages, engine, commit] = await Promise.all([
    options.host ?? inspectHost(''),
    findPackages(library.root),
    hashEngine(),
    readCommit(library.root),
  ]);
  const { tools, isolation } = { ...host, ...(options.isolation && { isolation: options.isolation }) };
  const modules = packages === undefined ? {} : { modules: packages.folder };
  const target = options.target ?? { name: 'simulator' };
  const settings = { tools, isolation, target, findObstacle: obstacleFinder(tools), ...modules };
  const plan = documentsOf(library)
    .filter((document) => only?.document?.(document) ?? true)
    .map((document) => ({ document, jobs: buildJobs(library, document, settings) }));
  const cacheDir = target.name === 'simulator' ? options.cacheDir : undefined;
  const shared = { cacheDir, packages, engine, hashOfProvider: providerHasher(library) };
  const ran = await runPlan(plan, shared, options);
  const pages = await Promise.all(
    plan.map(async ({ document, jobs }) => {
      const tracks = ran.filter((one) => one.document === document).map(({ track }) => track);
      const verifyBytes = await readVerify(document);
      const result = joinPage(tracks, { library, document, commit, verifyBytes });
      return { document, tracks, result, isWhole: tracks.length === jobs.length && jobs.length > 0 };
    }),
  );
  return { ...reportOf(pages), isolation, target: target.name };
}

type Plan = readonly { readonly document: AnyDocument; readonly jobs: readonly PlannedJob[] }[];

async function runPlan(plan: Plan, shared: Omit<Run, 'workers' | 'inTurn'>, options: RunOptions) {
  const failure = new AbortController();
  const signal =
    options.signal === undefined ? failure.signal : AbortSignal.any([options.signal, failure.signal]);
  const workers = openWorkers(signal);
  const run: Run = { ...shared, workers, inTurn: turnstile() };
  const tasks = plan.flatMap(({ document, jobs }) =>
    jobs
      .filter(({ track }) => options.only?.track?.(track.name) ?? true)
      .map((job) => async () => {
        const about = { guide: pageName(document), track: job.track.name, total: job.track.steps.length };
        const onStep = (done: number, cached: boolean) => options.onProgress?.({ ...about, done, cached });
        return { document, track: await runJob(run, { document, job }, onStep) };
      }),
  );
  try {
    return await runPool(tasks, availableParallelism(), () => failure.abort());
  } finally {
    await workers.close();
  }
}

interface Page {
  readonly document: AnyDocument;
  readonly tracks: readonly RunTrack[];
  readonly result: PageResult;
  /** Whether all tracks of the page were run. */
  readonly isWhole: boolean;
}

function reportOf(pages: readonly Page[]): Omit<RunResult, 'isolation' | 'target'> {
  const whole = pages.filter(({ isWhole }) => isWhole);
  return {
    evidence: whole.map(({ result }) => result.evidence),
    updates: pages.flatMap(({ tracks }) => tracks.flatMap(({ outcome }) => outcome.updates)),
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
      result.evidence.errors.map(({ code, status, result: proof }) => ({
        guide: pageName(document),
        code,
        status,
        result: proof,
      })),
    ),
    diagnostics: pages
      .flatMap(({ result, isWhole }) =>
        result.diagnostics.filter(({ code }) => isWhole || code !== 'samples/error-not-proven'),
      )
      .sort(compareDiagnostics),
  };
}

function providerHasher(library: Library): Run['hashOfProvider'] {
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
