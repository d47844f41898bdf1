import { randomBytes } from 'node:crypto';
import type { Language, ProgramPart, SyntaxProblem } from '../languages/language.ts';
import { type Ending, type Launch, launch, type Running } from './launch.ts';
import { type Mark, splitMarks } from './split-marks.ts';
import { writeProgram } from './write-program.ts';

/** What a sample did. */
export interface SampleRun {
  readonly stdout: string;
  readonly stderr: string;
  /** The status it ended with; null when it was killed. */
  readonly status: number | null;
  readonly end: 'gate' | 'exit' | 'timeout';
  /** Where it failed, as the program itself says. */
  readonly failure?: SyntaxProblem;
}

/** A process that runs the samples of one language in page order, each when it is let through its gate. */
export interface Session {
  /** The absolute path of the assembled program. */
  readonly program: string;
  /** Waits for the first gate. Gives what went wrong before it, if something did. */
  start(timeout: number): Promise<SampleRun | undefined>;
  /** Lets the process through a gate and waits for the end of that sample; times are milliseconds. */
  run(gate: number, timeout: number): Promise<SampleRun>;
  /** Ends the process and everything that it started. */
  close(): Promise<void>;
}

/** What a session is made of. */
export interface SessionOptions extends Omit<Launch, 'command' | 'args'> {
  readonly language: Language;
  readonly command: string;
  readonly parts: readonly ProgramPart[];
  /** A name for its files, unique in the workspace. */
  readonly name: string;
}

/** Everything that a session has heard of its process. */
interface Heard {
  gate: string | undefined;
  failure: SyntaxProblem | undefined;
  ending: Ending | undefined;
  begun: number | undefined;
  readonly ends: Map<'stdout' | 'stderr', Mark>;
}

/** Writes the program of a session and starts its process. The process stops at its first gate. */
export async function startSession(options: SessionOptions): Promise<Session> {
  const { language, parts, name } = options;
  const token = randomBytes(16).toString('hex');
  const files = await writeProgram(options, name, language.assemble({ parts, token }));
  const running = launch({ ...options, args: language.sessionArguments(files) });
  const heard: Heard = {
    gate: undefined,
    failure: undefined,
    ending: undefined,
    begun: undefined,
    ends: new Map(),
  };
  let notify: () => void = () => undefined;
  const splitters = listen(running, { heard, token, changed: () => notify() });

  const until = (isDone: () => boolean, timeout: number): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => finish(false), timeout);
      const finish = (isInTime: boolean) => {
        clearTimeout(timer);
        notify = () => undefined;
        resolve(isInTime);
      };
      notify = () => {
        if (isDone() || heard.ending !== undefined) finish(true);
      };
      notify();
    });

  const result = (isInTime: boolean): SampleRun => {
    const out = heard.ends.get('stdout');
    const err = heard.ends.get('stderr');
    const isAtGate = out !== undefined && err !== undefined;
    const end = isAtGate ? 'gate' : isInTime ? 'exit' : 'timeout';
    return {
      stdout: out?.before ?? splitters.stdout.rest(),
      stderr: err?.before ?? splitters.stderr.rest(),
      status: isAtGate ? out.status : end === 'exit' ? (heard.ending?.status ?? null) : null,
      end,
      ...(heard.failure === undefined ? {} : { failure: heard.failure }),
    };
  };

  return {
    program: files.program,
    async start(timeout) {
      const isInTime = await until(() => heard.gate !== undefined, timeout);
      return isInTime && heard.ending === undefined ? undefined : result(isInTime);
    },
    async run(gate, timeout) {
      heard.ends.clear();
      heard.failure = undefined;
      let isInTime = await until(() => heard.gate === String(gate), timeout);
      if (isInTime && heard.ending === undefined) {
        running.channel.write('go\n');
        isInTime = await until(() => heard.ends.size === 2, timeout);
      }
      if (!isInTime) running.kill();
      return result(isInTime);
    },
    async close() {
      running.channel.end();
      running.kill();
      await running.ended.catch(() => undefined);
    },
  };
}

/** Keeps `heard` up to date with what the process says. */
function listen(running: Running, about: { heard: Heard; token: string; changed: () => void }) {
  const { heard, token, changed } = about;
  const splitter = (stream: 'stdout' | 'stderr') => {
    const made = splitMarks(token, (mark) => {
      if (mark.name === 'end') heard.ends.set(stream, mark);
      changed();
    });
    running[stream].on('data', (chunk: string) => made.push(chunk));
    return made;
  };
  let rest = '';
  running.channel.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line, heard);
    changed();
  });
  running.ended.then(
    (ending) => {
      heard.ending = ending;
      changed();
    },
    (cause: Error) => {
      heard.ending = { status: null, signal: null };
      heard.failure = { message: cause.message, at: { line: 0, column: 1 } };
      changed();
    },
  );
  return { stdout: splitter('stdout'), stderr: splitter('stderr') };
}

/** One line of the channel: `gate N`, `error LINE COLUMN CALLER-LINES…` or `syntax LINE COLUMN MESSAGE`. */
function hear(line: string, heard: Heard): void {
  const [word = '', first = '', second = '', ...rest] = line.split(' ');
  const at = { line: Number(first), column: Number(second) };
  if (word === 'gate') heard.gate = first;
  else if (word === 'syntax') heard.failure = { message: rest.join(' '), at };
  else
    heard.failure = { message: '', at, trail: rest.map((caller) => ({ line: Number(caller), column: 1 })) };
}
