import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { project } from '../temporary-root.ts';

/** What the command line printed. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run of the command line printed, and how it ended. */
export interface Ended extends Printed {
  /** The exit code; null if a signal killed it. */
  readonly code: number | null;
}

/** A run of the command line that is under way. */
export interface Started {
  readonly child: ChildProcess;
  /** Resolves when it has ended. */
  readonly ended: Promise<Ended>;
  /** Waits until it has printed this to either stream, and gives all of it so far; rejects if it ends without. */
  printed(text: string): Promise<Printed>;
}

/** How it is run besides its arguments. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs it through this program, whose arguments come first. */
  readonly through?: readonly string[];
}

const script = join(project, 'scripts', 'handrail.ts');

/** Starts the command line with these arguments. Nothing of what colours a terminal is in its environment. */
export function startHandrail(args: readonly string[], surroundings: Surroundings = {}): Started {
  const { cwd = project, env = {}, through = [] } = surroundings;
  const { CI, NO_COLOR, FORCE_COLOR, NODE_TEST_CONTEXT, ...own } = process.env;
  const [command = process.execPath, ...rest] = [...through, process.execPath, script, ...args];
  const child = spawn(command, rest, { cwd, env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, ...said }));
  });
  const listeners = new Set<() => void>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
      for (const listener of listeners) listener();
    });
  }
  const printed = (text: string) =>
    new Promise<Printed>((resolve, reject) => {
      const listener = () => {
        if (said.stdout.includes(text) || said.stderr.includes(text)) resolve({ ...said });
      };
      listeners.add(listener);
      listener();
      ended.then(
        ({ stderr }) => reject(new Error(`It ended without printing "${text}":\n${stderr}`)),
        reject,
      );
    });
  return { child, ended, printed };
}

/** Runs the command line to its end. */
export function runHandrail(args: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  return startHandrail(args, surroundings).ended;
}

/** Whether a text holds codes that steer a terminal. */
export function hasColours(text: string): boolean {
  return stripVTControlCharacters(text) !== text;
}
