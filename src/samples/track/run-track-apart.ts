import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { systemPath } from '../find-tools.ts';
import { trackCommand } from '../isolation/sandbox.ts';
import { createRedactor, redactData } from '../redact.ts';
import { timeoutOf } from './judge-run.ts';
import type { TrackJob } from './track-job.ts';
import type { TrackOutcome } from './track-outcome.ts';
import type { WorkerMessage } from './worker-message.ts';

/** How long the process of a track has to end what it started, in milliseconds. */
const grace = 2000;
/** How long it may be silent beyond the longest time that a sample has: error rows and verification come after. */
const patience = 180_000;

/**
 * Runs a track in a process of its own, in its own network namespace where bubblewrap works, and in a fresh workspace
 * that is removed at the end. Secrets are redacted here, in whatever leaves the track. Rejects when `signal` aborts, or with what the process said if it crashed.
 */
export async function runTrackApart(
  job: Omit<TrackJob, 'workspace'>,
  signal: AbortSignal,
  onStep: () => void,
): Promise<TrackOutcome> {
  signal.throwIfAborted();
  const workspace = await realpath(await mkdtemp(join(tmpdir(), 'handrail-')));
  try {
    return await runWorker({ ...job, workspace }, signal, onStep);
  } finally {
    await rm(workspace, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runWorker(job: TrackJob, signal: AbortSignal, onStep: () => void): Promise<TrackOutcome> {
  const redact = createRedactor(job.secrets);
  const worker = join(import.meta.dirname, `track-worker${extname(import.meta.filename)}`);
  const plain = { command: process.execPath, args: ['--disable-warning=ExperimentalWarning', worker] };
  const { command, args } = trackCommand(
    { isolation: job.isolation, workspace: job.workspace, isOnline: job.target === 'sandbox' },
    plain,
  );
  const child = spawn(command, args, {
    env: { PATH: systemPath.join(':') },
    cwd: job.workspace,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const stop = () => end(child);
  signal.addEventListener('abort', stop);
  try {
    return redactData(await outcomeOf(child, job, onStep), redact);
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof Error ? new Error(redact(cause.message)) : cause;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Resolves when the process has ended, so that its workspace can be removed. */
function outcomeOf(child: ChildProcess, job: TrackJob, onStep: () => void): Promise<TrackOutcome> {
  return new Promise((resolve, reject) => {
    let last: WorkerMessage | undefined;
    const limit = patience + Math.max(0, ...job.track.steps.map(({ sample }) => timeoutOf(sample)));
    const watch = setTimeout(() => end(child), limit);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('message', (message: WorkerMessage) => {
      watch.refresh();
      if (message.type === 'step') return onStep();
      last = message;
      end(child);
    });
    child.once('error', reject);
    child.once('exit', (status, signal) => {
      clearTimeout(watch);
      if (last?.type === 'outcome') return resolve(last.outcome);
      const reason = last?.type === 'crash' ? last.reason : `${status ?? signal} ${stderr.slice(-2000)}`;
      reject(new Error(`The track ${job.track.name} of ${job.page.file} crashed: ${reason}`));
    });
    child.send(job);
  });
}

/** Asks the process to end what it started; kills it when that takes too long. */
function end(child: ChildProcess): void {
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }, grace);
  timer.unref();
  child.once('exit', () => clearTimeout(timer));
}
