import { registerKernel } from '../register-kernel.ts';
import { runTrack } from './run-track.ts';
import type { TrackJob } from './track-job.ts';
import type { WorkerMessage } from './worker-message.ts';

registerKernel();

/**
 * The process of one track: it is sent a job, sends back what came of each step and at the end the outcome. When its
 * parent goes away, or says so by disconnecting, it ends everything that it started.
 */
const controller = new AbortController();
process.once('disconnect', () => controller.abort());
process.once('message', async (job: TrackJob) => {
  const post = process.send?.bind(process) as ((message: WorkerMessage) => boolean) | undefined;
  const send = (message: WorkerMessage) => {
    if (process.connected) post?.(message);
  };
  try {
    const onStep = () => send({ type: 'step' });
    send({ type: 'outcome', outcome: await runTrack(job, controller.signal, onStep) });
  } catch (cause) {
    send({ type: 'crash', reason: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
  if (process.connected) process.disconnect?.();
});
