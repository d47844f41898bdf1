import { join } from 'node:path';
import { type IdleProcesses, runInProcesses } from '#library/run-in-processes.ts';
import type { ExamineOptions } from './examine.ts';
import { failedUnit } from './failed-unit.ts';
import type { Unit, UnitReport } from './unit.ts';
import type { WorkerMessage } from './worker.ts';

/** How units are spread over processes. */
export interface ProcessOptions extends ExamineOptions {
  /** How many processes at most. */
  readonly processes: number;
  readonly signal: AbortSignal;
  /** Processes that examined other units of this content root. */
  readonly idle?: IdleProcesses;
  /** Hears of each report, in the order in which they are made. */
  readonly onReport: (unit: Unit, report: UnitReport) => void;
  /** How long one unit may take, in milliseconds. Default: half a minute. */
  readonly timeLimit?: number;
  /** The program of the processes. Default: `worker.ts`. */
  readonly program?: string;
}

/**
 * Examines units in processes of their own, so that what ends one of them, such as a crash in a parser or a loop without
 * end, costs one finding and not the check. Rejects with the reason of `signal` when it aborts.
 */
export function examineInProcesses(units: readonly Unit[], options: ProcessOptions): Promise<void> {
  const { root, today, leftOut = [], cacheDir, processes, signal, onReport } = options;
  return runInProcesses<Unit, UnitReport>(units, {
    program: options.program ?? join(import.meta.dirname, 'worker.ts'),
    greeting: {
      root,
      today: today.toISOString(),
      leftOut,
      ...(cacheDir === undefined ? {} : { cacheDir }),
    } satisfies WorkerMessage,
    messageOf: (unit) => ({ unit }) satisfies WorkerMessage,
    processes,
    jobsPerProcess: 12,
    timeLimit: options.timeLimit ?? 30_000,
    signal,
    ...(options.idle === undefined ? {} : { idle: options.idle }),
    onAnswer: onReport,
    onFailure: (unit, how) => onReport(unit, failedUnit(unit, root, how)),
  });
}
