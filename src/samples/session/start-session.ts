import { randomBytes } from 'node:crypto';
import type { ProgramPart, SessionLanguage, SyntaxProblem } from '../languages/language.ts';
import { type Ear, hearProcess } from './hear-process.ts';
import { type Launch, launch, type Running } from './launch.ts';
import { writeProgram } from './write-program.ts';

/** What a sample did. */
export interface SampleRun {
  readonly stdout: string;
  readonly stderr: string;
  /** The status it ended with; null when it was killed. */
  readonly status: number | null;
  /** `gate`: the process goes on; `exit`: it ended; `timeout`: it was killed when the time was up. */
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
export interface SessionOptions extends Omit<Launch, 'args'> {
  readonly language: SessionLanguage;
  readonly parts: readonly ProgramPart[];
  /** A name for its files, unique in the workspace. */
  readonly name: string;
}

/**
 * Writes the program of a session and starts its process, which stops at its first gate. Begin and end of every sample
 * are marked in both streams with a random token, so output is never attributed to another sample.
 */
export async function startSession(options: SessionOptions): Promise<Session> {
  const { language, parts, name } = options;
  const token = randomBytes(16).toString('hex');
  const source = { parts, token };
  const files = await writeProgram(options, name, language.assemble(source));
  const running = launch({ ...options, args: language.sessionArguments(files, source) });
  const ear = hearProcess(running, token);
  return {
    program: files.program,
    async start(timeout) {
      const isInTime = await ear.until(({ gate }) => gate !== undefined, timeout);
      return isInTime && ear.heard().ending === undefined ? undefined : resultOf(ear, isInTime);
    },
    run: (gate, timeout) => runPart({ running, ear }, gate, timeout),
    async close() {
      running.channel.end();
      running.kill();
      await running.ended.catch(() => undefined);
    },
  };
}

async function runPart(
  { running, ear }: { running: Running; ear: Ear },
  gate: number,
  timeout: number,
): Promise<SampleRun> {
  ear.forget();
  let isInTime = await ear.until((heard) => heard.gate === String(gate), timeout);
  if (isInTime && ear.heard().ending === undefined) {
    running.channel.write('go\n');
    isInTime = await ear.until(({ ends }) => ends.stdout !== undefined && ends.stderr !== undefined, timeout);
  }
  if (!isInTime) running.kill();
  return resultOf(ear, isInTime);
}

function resultOf(ear: Ear, isInTime: boolean): SampleRun {
  const { ends, rest, ending, failure } = ear.heard();
  const { stdout, stderr } = ends;
  const common = failure === undefined ? {} : { failure };
  if (stdout !== undefined && stderr !== undefined) {
    return { stdout: stdout.before, stderr: stderr.before, status: stdout.status, end: 'gate', ...common };
  }
  const printed = { stdout: stdout?.before ?? rest.stdout, stderr: stderr?.before ?? rest.stderr };
  if (!isInTime) return { ...printed, status: null, end: 'timeout', ...common };
  return { ...printed, status: ending?.status ?? null, end: 'exit', ...common };
}
