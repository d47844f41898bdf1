import type { SyntaxProblem } from '../languages/language.ts';
import type { Ending, Running } from './launch.ts';
import { excessText, outputLimit } from './output-limit.ts';
import { type Mark, splitMarks } from './split-marks.ts';

/** What a process has said so far. */
export interface Heard {
  /** The gate that it waits at. */
  readonly gate: string | undefined;
  readonly failure: SyntaxProblem | undefined;
  readonly ending: Ending | undefined;
  /** The marks at the end of the sample that was let through last; both are there when it has ended. */
  readonly ends: Readonly<Partial<Record<'stdout' | 'stderr', Mark>>>;
  /** What was printed since the last mark. */
  readonly rest: Readonly<Record<'stdout' | 'stderr', string>>;
}

/** Listens to a process that runs a session. */
export interface Ear {
  heard(): Heard;
  /** Forgets how the last sample ended. */
  forget(): void;
  /** Waits until that is so or the process has ended; gives whether that was within the time (milliseconds). */
  until(isDone: (heard: Heard) => boolean, timeout: number): Promise<boolean>;
}

/** How long a line of the channel may be, in UTF-16 units. */
const lineLimit = 100_000;

/** Listens to the streams and the channel of a process whose marks carry a token. */
export function hearProcess(running: Running, token: string): Ear {
  let gate: string | undefined;
  let failure: SyntaxProblem | undefined;
  let ending: Ending | undefined;
  let ends: { stdout?: Mark; stderr?: Mark } = {};
  let changed: () => void = () => undefined;
  let isExcessive = false;
  const stop = (message: string) => {
    isExcessive = true;
    failure = { message, at: { line: 0, column: 1 } };
    running.kill();
  };
  const splitter = (stream: 'stdout' | 'stderr') => {
    const made = splitMarks(token, (mark) => {
      if (mark.name === 'end') ends = { ...ends, [stream]: mark };
      changed();
    });
    running[stream].on('data', (chunk: string) => {
      if (isExcessive) return;
      made.push(chunk);
      if (made.rest().length > outputLimit) stop(excessText);
    });
    return made;
  };
  const splitters = { stdout: splitter('stdout'), stderr: splitter('stderr') };
  onLine(running, (line) => {
    if (isExcessive) return;
    if (line.length > lineLimit) return stop('it wrote a line without end to descriptor 3');
    const said = readLine(line);
    if ('gate' in said) gate = said.gate;
    else failure = said;
    changed();
  });
  running.ended
    .catch((cause: Error): Ending => {
      failure = { message: cause.message, at: { line: 0, column: 1 } };
      return { status: null, signal: null };
    })
    .then((end) => {
      ending = end;
      changed();
    });
  const heard = (): Heard => {
    const rest = { stdout: splitters.stdout.rest(), stderr: splitters.stderr.rest() };
    return { gate, failure, ending, ends, rest };
  };
  return {
    heard,
    forget() {
      ends = {};
      failure = undefined;
    },
    until: (isDone, timeout) =>
      new Promise((resolve) => {
        const finish = (isInTime: boolean) => {
          clearTimeout(timer);
          changed = () => undefined;
          resolve(isInTime);
        };
        const timer = setTimeout(() => finish(false), timeout);
        changed = () => {
          if (ending !== undefined || isDone(heard())) finish(true);
        };
        changed();
      }),
  };
}

/** Tells every line, and the beginning of one that is too long. */
function onLine({ channel }: Running, listener: (line: string) => void): void {
  let rest = '';
  channel.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) listener(line);
    if (rest.length <= lineLimit) return;
    listener(rest);
    rest = '';
  });
}

/** One line of the channel: `gate N`, `error LINE COLUMN CALLER-LINES…` or `syntax LINE COLUMN MESSAGE`. */
function readLine(line: string): { readonly gate: string } | SyntaxProblem {
  const [word = '', first = '', second = '', ...rest] = line.split(' ');
  if (word === 'gate') return { gate: first };
  const at = { line: positive(first), column: positive(second) };
  if (word === 'syntax') return { message: rest.join(' '), at };
  return { message: '', at, trail: rest.map((caller) => ({ line: positive(caller), column: 1 })) };
}

/** What a program says of itself may be anything: what is no place is 0. */
function positive(text: string): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
