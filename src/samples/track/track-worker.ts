import { mkdir, rm } from 'node:fs/promises';
import { registerKernel } from '../register-kernel.ts';
import { startedProcesses } from '../session/started-processes.ts';
import { hasListeners } from './has-listeners.ts';
import { runTrack } from './run-track.ts';
import type { TrackJob } from './track-job.ts';
import type { WorkerMessage } from './worker-message.ts';

registerKernel();

/**
 * A worker: it is sent one job after the other, sends back what came of each step and at the end the outcome. When its
 * parent goes away, or says so by disconnecting, it ends everything that it started.
 */
const controller = new AbortController();
process.once('disconnect', () => controller.abort());
process.on('message', async (job: TrackJob) => {
  try {
    const before = startedProcesses();
    await mkdir(job.workspace);
    const outcome = await runTrack(job, controller.signal, () => send({ type: 'step' }));
    const isShared = job.isolation === 'none' || job.target === 'sandbox';
    const isRemoved = await removeWorkspace(job);
    const isClean = isRemoved && (isShared || !(await hasListeners()));
    send({ type: 'outcome', outcome, isClean, processes: startedProcesses() - before });
  } catch (cause) {
    send({ type: 'crash', reason: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
});

/** Gives whether that worked: a sample may have made folders that its own user cannot empty. */
function removeWorkspace({ workspace }: TrackJob): Promise<boolean> {
  return rm(workspace, { recursive: true, force: true }).then(
    () => true,
    () => false,
  );
}

function send(message: WorkerMessage): void {
  if (process.connected) process.send?.(message);
}
