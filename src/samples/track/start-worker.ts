import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { systemPath } from '../find-tools.ts';
import { type WorkerPlace, workerCommand } from '../isolation/sandbox.ts';
import { createRedactor, redactData } from '../redact.ts';
import { timeoutOf } from './judge-run.ts';
import type { TrackJob } from './track-job.ts';
import type { TrackOutcome } from './track-outcome.ts';
import type { WorkerMessage } from './worker-message.ts';

/** A process that runs tracks, one after the other. */
export interface TrackWorker {
  /**
   * Whether it can take another track: the last one neither crashed nor left something behind, and it is not worn out.
   */
  isFit(): boolean;
  /**
   * Runs a track. Secrets are redacted here, in whatever leaves the worker. Rejects with what the worker said if it
   * crashed or had to be ended.
   */
  run(job: Omit<TrackJob, 'workspace'>, onStep: () => void): Promise<TrackOutcome>;
  /** Ends it and everything that it started, and removes its folder. */
  end(): Promise<void>;
}

/** How long a worker has to end what it started, in milliseconds. */
const grace = 5000;
/** How long it may be silent beyond the longest time that a sample has: error rows and verification come after. */
const patience = 180_000;

/** How many tracks a worker runs: each loads the simulators anew, and Node forgets no module, about 1 MB a track. */
const mostTracks = 200;

/** The process of a worker. */
interface Worker {
  readonly child: ChildProcess;
  /** Resolves when it has ended, with how it did, and with the last that it printed to stderr. */
  readonly ended: Promise<string>;
}

/**
 * Starts a worker, in its own network namespace where bubblewrap works, with a folder of its own in which every track
 * gets a fresh workspace.
 */
export async function startWorker(
  place: Omit<WorkerPlace, 'folder'>,
  onStarted: (processes: number) => void,
): Promise<TrackWorker> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'handrail-')));
  const worker = spawnWorker({ ...place, folder });
  onStarted(1);
  let isFit = true;
  let count = 0;
  let ending: Promise<void> | undefined;
  let isBusy = false;
  const end = async () => {
    stop(worker.child, isBusy ? grace : 0);
    await worker.ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    isFit: () => isFit && count < mostTracks && worker.child.connected,
    async run(job, onStep) {
      const redact = createRedactor(job.secrets);
      const workspace = join(folder, String(count++));
      isBusy = true;
      try {
        const last = await resultOf(worker, { ...job, workspace }, onStep);
        isFit &&= last.isClean;
        onStarted(last.processes);
        return redactData(last.outcome, redact);
      } catch (cause) {
        isFit = false;
        throw cause instanceof Error ? new Error(redact(cause.message)) : cause;
      } finally {
        isBusy = false;
      }
    },
    end() {
      isFit = false;
      ending ??= end();
      return ending;
    },
  };
}

function spawnWorker(place: WorkerPlace): Worker {
  const script = join(import.meta.dirname, `track-worker${extname(import.meta.filename)}`);
  const plain = { command: process.execPath, args: ['--disable-warning=ExperimentalWarning', script] };
  const { command, args } = workerCommand(place, plain);
  const child = spawn(command, args, {
    env: { PATH: systemPath.join(':') },
    cwd: place.folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-2000);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (status, signal) => resolve(`${status ?? signal} ${stderr}`));
  });
  return { child, ended };
}

type Result = Extract<WorkerMessage, { readonly type: 'outcome' }>;

/** Sends a job to a worker and waits for its result. A worker that is silent for too long is stopped. */
function resultOf({ child, ended }: Worker, job: TrackJob, onStep: () => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const limit = patience + Math.max(0, ...job.track.steps.map(({ sample }) => timeoutOf(sample)));
    const watch = setTimeout(() => stop(child, grace), limit);
    const crash = (reason: string) => {
      settle();
      reject(new Error(`The track ${job.track.name} of ${job.page.file} crashed: ${reason}`));
    };
    const listen = (message: WorkerMessage) => {
      watch.refresh();
      if (message.type === 'step') return onStep();
      if (message.type === 'crash') return crash(message.reason);
      settle();
      resolve(message);
    };
    const settle = () => {
      clearTimeout(watch);
      child.off('message', listen);
    };
    child.on('message', listen);
    void ended.then(crash);
    child.send(job, () => undefined);
  });
}

/** Asks a worker to end; kills it when that takes longer than so many milliseconds. */
function stop(child: ChildProcess, time: number): void {
  if (child.connected) child.disconnect();
  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  if (time === 0) kill();
  const timer = setTimeout(kill, time);
  timer.unref();
  child.once('exit', () => clearTimeout(timer));
}
