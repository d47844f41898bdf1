import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ExamineOptions } from './examine.ts';
import { failedUnit } from './failed-unit.ts';
import type { Unit, UnitReport } from './unit.ts';
import type { WorkerMessage } from './worker.ts';

/** How units are spread over processes. */
export interface ProcessOptions extends ExamineOptions {
  /** How many processes at most. */
  readonly processes: number;
  readonly signal: AbortSignal;
  /** Hears of each report, in the order in which they are made. */
  readonly onReport: (unit: Unit, report: UnitReport) => void;
  /** How long one unit may take, in milliseconds. Default: half a minute. */
  readonly timeLimit?: number;
  /** The program of the processes. Default: `worker.ts`. */
  readonly program?: string;
}

/** How many units a process is sent ahead of its answers, so that it never waits. */
const ahead = 8;
/** Fewer units than this are not worth another process. */
const unitsPerProcess = 12;

/**
 * Examines units in processes of their own, so that what ends one of them, such as a crash in a parser or a loop without
 * end, costs one finding and not the check. Rejects with the reason of `signal` when it aborts.
 */
export async function examineInProcesses(units: readonly Unit[], options: ProcessOptions): Promise<void> {
  const queue = [...units];
  const count = Math.min(options.processes, Math.ceil(units.length / unitsPerProcess));
  await Promise.all(
    Array.from({ length: count }, async () => {
      while (queue.length > 0) await runProcess(queue, options);
    }),
  );
  options.signal.throwIfAborted();
}

/** Lets one process examine units of the queue until there are none, or until it ends. */
function runProcess(queue: Unit[], options: ProcessOptions): Promise<void> {
  const {
    root,
    today,
    signal,
    timeLimit = 30_000,
    program = join(import.meta.dirname, 'worker.ts'),
  } = options;
  const sent: Unit[] = [];
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, timeLimit);
  const stop = () => void child.kill('SIGKILL');
  const feed = () => {
    while (sent.length < ahead && queue.length > 0) send(queue.shift() as Unit);
    if (sent.length === 0 && child.connected) child.disconnect();
  };
  // An error is that of a process which has ended: `exit` tells of it.
  const tell = (message: WorkerMessage) => child.send(message, () => undefined);
  const send = (unit: Unit) => {
    sent.push(unit);
    tell({ unit });
  };
  tell({ root, today: today.toISOString() });
  child.on('message', (report: UnitReport) => {
    timer.refresh();
    options.onReport(sent.shift() as Unit, report);
    feed();
  });
  signal.addEventListener('abort', stop, { once: true });
  feed();
  return new Promise((resolve) => {
    const end = (how: string) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (!signal.aborted) giveBack(sent, isLate ? `takes more than ${timeLimit / 1000} s` : how);
      resolve();
    };
    child.once('error', ({ message }) => end(`cannot start: ${message}`));
    child.once('exit', (code, by) => end(by === null ? `ended with ${code}` : `was ended by ${by}`));
  });

  /** The first unit that was not answered is the one that ended the process; another process takes the others. */
  function giveBack([failed, ...others]: readonly Unit[], how: string): void {
    if (failed === undefined) return;
    options.onReport(failed, failedUnit(failed, root, how));
    queue.unshift(...others);
  }
}
