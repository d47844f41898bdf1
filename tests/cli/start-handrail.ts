import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

/** A content root with made-up providers: `acme` and `plain` with simulators, `bare` without. */
export const simulatorsRoot = join(project, 'tests', 'fixtures', 'simulators', 'content');

/** A command of the command line that is at work. */
export interface RunningCommand extends AsyncDisposable {
  readonly out: Heard;
  readonly err: Heard;
  /** Ends it as Ctrl-C does; gives the exit code. */
  stop(): Promise<number | null>;
}

/** What a process printed to one stream. */
export interface Heard {
  text(): string;
  /** Resolves when the text so far matches; rejects when the process ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Starts `handrail` with these arguments. */
export function startHandrail(
  args: readonly string[],
  input = '',
): RunningCommand & { exit: Promise<number> } {
  const child = spawn(process.execPath, [join(project, 'scripts', 'handrail.ts'), ...args], {
    cwd: project,
    stdio: 'pipe',
  });
  child.stdin.end(input);
  const exit = once(child, 'close').then(([code]) => code as number);
  const stop = async () => {
    child.kill('SIGINT');
    return exit;
  };
  return {
    out: hear(child, 'stdout'),
    err: hear(child, 'stderr'),
    exit,
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}

/** Runs `handrail` to its end. */
export async function runHandrail(args: readonly string[], input = '') {
  const command = startHandrail(args, input);
  const code = await command.exit;
  return { code, out: command.out.text(), err: command.err.text() };
}

function hear(child: ChildProcess, name: 'stdout' | 'stderr'): Heard {
  let text = '';
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const one of waiting) one();
  };
  child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  child.on('close', wake);
  return {
    text: () => text,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          const isOver = child.exitCode !== null || child.signalCode !== null;
          if (found === null && !isOver) return;
          waiting.delete(look);
          if (found !== null) resolve(found);
          else reject(new Error(`It ended without ${pattern}: ${text}`));
        };
        waiting.add(look);
        look();
      }),
  };
}
