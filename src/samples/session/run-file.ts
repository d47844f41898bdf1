import { type Ending, type Launch, launch, type Running } from './launch.ts';
import { excessText, outputLimit } from './output-limit.ts';

/** A process that runs by itself; its output is kept. */
export interface Background {
  readonly running: Running;
  /** What it printed so far. */
  printed(): { stdout: string; stderr: string };
  /** How it ended, once it has. */
  ending(): Ending | undefined;
  /** Why it was killed, if it printed too much. */
  excess(): string | undefined;
}

/** Starts a process that runs by itself. */
export function startBackground(options: Launch): Background {
  const running = launch(options);
  const printed = { stdout: '', stderr: '' };
  let ending: Ending | undefined;
  let excess: string | undefined;
  for (const stream of ['stdout', 'stderr'] as const) {
    running[stream].on('data', (chunk: string) => {
      if (excess !== undefined) return;
      printed[stream] += chunk;
      if (printed[stream].length <= outputLimit) return;
      excess = excessText;
      running.kill();
    });
  }
  running.ended.then(
    (end) => {
      ending = end;
    },
    (cause: Error) => {
      printed.stderr += cause.message;
      ending = { status: null, signal: null };
    },
  );
  return { running, printed: () => ({ ...printed }), ending: () => ending, excess: () => excess };
}

/** How a file ran to its end. */
export interface FileRun {
  readonly stdout: string;
  readonly stderr: string;
  /** null: killed, after the time was up or by itself. */
  readonly status: number | null;
  readonly isInTime: boolean;
  /** Why it was killed, if it printed too much. */
  readonly excess?: string;
}

/** Waits for the end of a process, or kills it when its time (milliseconds) is up. */
export async function endOf(background: Background, timeout: number): Promise<FileRun> {
  let isInTime = true;
  const timer = setTimeout(() => {
    isInTime = false;
    background.running.kill();
  }, timeout);
  const ending = await background.running.ended.catch(() => ({ status: null, signal: null }));
  clearTimeout(timer);
  const excess = background.excess();
  const status = isInTime ? ending.status : null;
  return { ...background.printed(), status, isInTime, ...(excess === undefined ? {} : { excess }) };
}
