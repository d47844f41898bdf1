import { startWorker, type TrackWorker } from './start-worker.ts';
import type { TrackJob } from './track-job.ts';
import type { TrackOutcome } from './track-outcome.ts';

/** The workers of a run. */
export interface Workers {
  /**
   * Runs a track in a worker that is free, or in a new one. Rejects when the signal aborts, or with what the worker
   * said if it crashed.
   */
  run(job: Omit<TrackJob, 'workspace'>, onStep: () => void): Promise<TrackOutcome>;
  /** Ends every worker. */
  close(): Promise<void>;
}

/**
 * Opens the workers of a run, as many as tracks run at once; all tracks have one isolation and one target. A worker
 * that crashed or left something behind is replaced. When `signal` aborts, all are ended with what they started.
 *
 * @param onStarted told how many processes were started: each worker, and those of each track at its end
 */
export function openWorkers(
  signal: AbortSignal,
  onStarted: (processes: number) => void = () => undefined,
): Workers {
  const all = new Set<TrackWorker>();
  const free: TrackWorker[] = [];
  const end = async (worker: TrackWorker) => {
    all.delete(worker);
    await worker.end();
  };
  const close = async () => void (await Promise.all([...all].map(end)));
  const onAbort = () => void close().catch(() => undefined);
  signal.addEventListener('abort', onAbort);
  const start = async ({ isolation, target }: Pick<TrackJob, 'isolation' | 'target'>) => {
    const worker = await startWorker({ isolation, isOnline: target === 'sandbox' }, onStarted);
    all.add(worker);
    return worker;
  };
  return {
    async run(job, onStep) {
      signal.throwIfAborted();
      const worker = free.pop() ?? (await start(job));
      try {
        signal.throwIfAborted();
        return await worker.run(job, onStep);
      } catch (cause) {
        signal.throwIfAborted();
        throw cause;
      } finally {
        if (worker.isFit()) free.push(worker);
        else await end(worker);
      }
    },
    async close() {
      signal.removeEventListener('abort', onAbort);
      await close();
    },
  };
}
