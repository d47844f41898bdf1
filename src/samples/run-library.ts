import { availableParallelism } from 'node:os';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { sha256 } from '#guide/sha256.ts';
import { hashFolder } from '#library/hash-folder.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { buildJobs, type PlannedJob } from './build-jobs.ts';
import { hashEngine } from './cache/hash-engine.ts';
import { obstacleFinder } from './find-obstacle.ts';
import { findPackages } from './find-packages.ts';
import { type Host, inspectHost, toolsOf } from './inspect-host.ts';
import type { Isolation } from './isolation/isolation.ts';
import { joinRun } from './join-run.ts';
import { nameTrack } from './name-track.ts';
import { readCommit } from './read-commit.ts';
import { outcomeCounts, type RunEvent } from './run-event.ts';
import { type Run, runJob } from './run-job.ts';
import { runPool } from './run-pool.ts';
import type { RunResult } from './run-result.ts';
import type { RunTrack } from './run-track.ts';
import type { Selection } from './selection.ts';
import type { Target } from './target/target.ts';
import { openWorkers } from './track/open-workers.ts';
import { usedTools } from './used-tools.ts';

/** What to run, and with what. */
export interface RunOptions {
  readonly library: Library;
  /** Where passed tracks are kept; without it nothing is cached. */
  readonly cacheDir?: string;
  readonly signal?: AbortSignal;
  onProgress?(event: RunEvent): void;
  /** Told of every file of the cache that is ignored because it is damaged or foreign. */
  onDamage?(file: string, reason: string): void;
  /** Told how many processes were started: each worker, and those of each track at its end. */
  onStarted?(processes: number): void;
  /** Only these pages and tracks. */
  readonly only?: Selection;
  /** Instead of the strongest that works here. */
  readonly isolation?: Isolation;
  /** What this machine offers, where that is known already. */
  readonly host?: Host;
  /** Against what samples run. Default: the simulators. What a sandbox answered is never cached. */
  readonly target?: Target;
}

/**
 * Runs the samples of a library: pages and tracks in parallel over the cores, one worker a core. A track that passed
 * and depends on nothing that changed is taken from the cache. The order of the results is that of the library. Rejects
 * when `signal` aborts, or when a track’s process crashes; nothing is left running then either.
 */
export async function runSamples(options: RunOptions): Promise<RunResult> {
  const { library, only } = options;
  const [host, packages, engine, commit] = await Promise.all([
    options.host ?? inspectHost(''),
    findPackages(library.root),
    hashEngine(),
    readCommit(library.root),
  ]);
  const isolation = options.isolation ?? host.isolation;
  const documents = documentsOf(library).filter((document) => only?.document?.(document) ?? true);
  const tools = await toolsOf(host, usedTools(documents));
  const modules = packages === undefined ? {} : { modules: packages.folder };
  const target = options.target ?? { name: 'simulator' };
  const settings = { tools, isolation, target, findObstacle: obstacleFinder(tools), ...modules };
  const tasks = documents
    .flatMap((document) => buildJobs(library, document, settings).map((job) => ({ document, job })))
    .filter(({ document, job }) => only?.track?.(job.track.name, document) ?? true);
  const cacheDir = target.name === 'simulator' ? options.cacheDir : undefined;
  const onDamage = (file: string, reason: string) => options.onDamage?.(file, reason);
  const shared = { cacheDir, packages, engine, hashOfProvider: providerHasher(library), onDamage };
  const tracks = await runTasks(tasks, shared, options);
  const { isolationReason } = options.isolation === undefined ? host : { isolationReason: undefined };
  return {
    ...(await joinRun(library, { tracks, commit })),
    isolation,
    ...(isolationReason === undefined ? {} : { isolationReason }),
    target: target.name,
  };
}

interface Task {
  readonly document: AnyDocument;
  readonly job: PlannedJob;
}

async function runTasks(
  tasks: readonly Task[],
  shared: Omit<Run, 'workers' | 'inTurn'>,
  options: RunOptions,
): Promise<RunTrack[]> {
  const failure = new AbortController();
  const signal =
    options.signal === undefined ? failure.signal : AbortSignal.any([options.signal, failure.signal]);
  const workers = openWorkers(signal, options.onStarted);
  const run: Run = { ...shared, workers, inTurn: turnstile() };
  const tell = (event: RunEvent) => options.onProgress?.(event);
  tell({ kind: 'planned', tracks: tasks.map(({ document, job }) => nameTrack(document, job.track)) });
  const work = tasks.map((task) => async () => {
    const name = nameTrack(task.document, task.job.track);
    const track = await runJob(run, task, {
      onBegin: () => tell({ kind: 'begun', track: name }),
      onStep: () => tell({ kind: 'step', track: name }),
    });
    tell({ kind: 'ended', track: name, ...outcomeCounts(track) });
    return track;
  });
  try {
    return await runPool(work, availableParallelism(), () => failure.abort());
  } finally {
    await workers.close();
  }
}

/** A provider is its folder, but for what is written about it, and the hosts that lead to it. */
function providerHasher({ providers }: Library): Run['hashOfProvider'] {
  const hosts = new Map([...providers].flatMap(([id, { facts }]) => facts.hosts.map((host) => [host, id])));
  const hashes = new Map<string, Promise<string>>();
  const hash = async (id: string) => {
    const folder = await hashFolder(providers.get(id)?.folder ?? '', (path) => !path.endsWith('.md'));
    return sha256([folder, ...[...hosts].filter(([, owner]) => owner === id).flat()].join(' '));
  };
  return (id) => {
    const known = hashes.get(id) ?? hash(id);
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
