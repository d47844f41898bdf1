import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import type { Command } from '../isolation/command.ts';
import { giveFilter } from '../isolation/give-filter.ts';
import { type Sandbox, sandboxed } from '../isolation/sandbox.ts';
import { noteProcess, noteRunning } from './started-processes.ts';

/** How a process of a sample is started. */
export interface Launch extends Command {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** All of it: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

/** How a process ended: with a status, or killed by a signal. */
export interface Ending {
  readonly status: number | null;
  readonly signal: string | null;
}

/** A running process and everything that it started. */
export interface Running {
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Descriptor 3 of the process. */
  readonly channel: Duplex;
  /** Resolves when it has ended and its output is read. Rejects if it could not be started. */
  readonly ended: Promise<Ending>;
  /** Kills it and everything that it started. */
  kill(): void;
}

/** How long output is waited for that a process left behind may still hold open, in milliseconds. */
const drainTime = 200;

/** Starts a process in its sandbox, without input, with a channel at descriptor 3. */
export function launch({ sandbox, folder, environment, ...plain }: Launch): Running {
  const { command, args } = sandboxed(sandbox, plain);
  noteProcess();
  const child = spawn(command, args, {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', ...(sandbox.isolation === 'none' ? [] : ['pipe' as const])],
  });
  giveFilter(child);
  const [, stdout, stderr, channel] = child.stdio as unknown as [null, Readable, Readable, Duplex];
  stdout.setEncoding('utf8');
  stderr.setEncoding('utf8');
  channel.setEncoding('utf8');
  for (const stream of [stdout, stderr, channel]) stream.on('error', () => undefined);
  const kill = () => killGroup(child);
  const ended = endingOf(child, kill);
  noteRunning(kill, ended);
  return { stdout, stderr, channel, kill, ended };
}

function endingOf(child: ChildProcess, kill: () => void): Promise<Ending> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    child.once('error', reject);
    child.once('exit', (status, signal) => {
      kill();
      // What is there to be read is read between a timer and what follows it.
      timer = setTimeout(() => setImmediate(() => resolve({ status, signal })), drainTime);
    });
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal });
    });
  });
}

/** The process leads a group of its own; with bubblewrap its death also ends the namespace with all in it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}
