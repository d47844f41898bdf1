import type { SyntaxProblem } from '../languages/language.ts';
import type { Ending, Running } from './launch.ts';
import { listenToChannel } from './listen-to-channel.ts';
import { excessText, outputLimit } from './output-limit.ts';
import { type Mark, type Splitter, splitMarks } from './split-marks.ts';

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
  const splitters = splitStreams(running, token, (stream, mark) => {
    if (mark === 'excess') return stop(excessText);
    if (mark.name === 'end') ends = { ...ends, [stream]: mark };
    changed();
  });
  listenToChannel(running.channel, (said) => {
    if (isExcessive) return;
    if (said === 'excess') return stop('it wrote a line without end to descriptor 3');
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
    until(isDone, timeout) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => resolve(false), timeout);
      changed = () => {
        if (ending !== undefined || isDone(heard())) resolve(true);
      };
      changed();
      return promise.finally(() => {
        clearTimeout(timer);
        changed = () => undefined;
      });
    },
  };
}

type Stream = 'stdout' | 'stderr';

/** Takes both streams apart, and tells every mark, and when one holds more than it may. */
function splitStreams(
  running: Running,
  token: string,
  onMark: (stream: Stream, mark: Mark | 'excess') => void,
): Readonly<Record<Stream, Splitter>> {
  const split = (stream: Stream) => {
    const splitter = splitMarks(token, (mark) => onMark(stream, mark));
    running[stream].on('data', (chunk: string) => {
      if (splitter.rest().length <= outputLimit) splitter.push(chunk);
      if (splitter.rest().length > outputLimit) onMark(stream, 'excess');
    });
    return splitter;
  };
  return { stdout: split('stdout'), stderr: split('stderr') };
}
