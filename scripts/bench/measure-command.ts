import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command came to. */
export interface CommandMeasure {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** The highest memory of the command and the processes below it, added up, in MB; null where there is no `/proc`. */
  readonly megabytes: number | null;
}

/** How often the memory of processes is read, in milliseconds. */
const interval = 25;

/** Runs a command to its end and measures it, its start included. */
export function measureCommand(
  [command = '', ...args]: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<CommandMeasure> {
  const begin = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
    });
  const peaks = new Map<number, number>();
  const timer = setInterval(() => {
    for (const [pid, peak] of memoryBelow(child.pid ?? 0))
      peaks.set(pid, Math.max(peak, peaks.get(pid) ?? 0));
  }, interval);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - begin) / 1000;
      const sum = [...peaks.values()].reduce((total, peak) => total + peak, 0);
      resolve({ ...said, code, seconds, megabytes: peaks.size === 0 ? null : Math.round(sum / 1024) });
    });
  });
}

/** The highest memory so far, in KB, of a process and of those below it. */
function memoryBelow(top: number): readonly (readonly [number, number])[] {
  const parents = new Map(processIds().map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === top || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow).map((pid) => [pid, peakOf(pid)] as const);
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function parentOf(pid: number): number | undefined {
  const parent = /\nPPid:\s+(\d+)/.exec(statusOf(pid))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function peakOf(pid: number): number {
  return Number(/\nVmHWM:\s+(\d+) kB/.exec(statusOf(pid))?.[1] ?? 0);
}

/** A process may end while it is looked at. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
