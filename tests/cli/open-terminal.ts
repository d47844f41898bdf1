import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { project } from '../temporary-root.ts';

/** The command line at a terminal, with somebody who reads and types. */
export interface Terminal extends AsyncDisposable {
  /** Waits until this is on the screen, after what was waited for before. */
  see(text: string): Promise<void>;
  /** Presses keys. */
  type(keys: string): void;
  /** Waits until it has ended; gives the exit code, and all that was on the screen. */
  ended(): Promise<{ readonly code: number | null; readonly screen: string }>;
}

/** The keys of a terminal. */
export const keys = { enter: '\r', interrupt: '\x03', down: '\x1b[B', erase: '\x15' } as const;

/** Starts `handrail` in a folder, at a pseudo terminal of 120 columns that `script` of util-linux makes. */
export function openTerminal(folder: string, args: readonly string[]): Terminal {
  const words = [process.execPath, join(project, 'scripts/handrail.ts'), ...args];
  const command = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const { CI, NO_COLOR, FORCE_COLOR, NODE_TEST_CONTEXT, ...own } = process.env;
  const child = spawn('script', ['-q', '-e', '-c', `stty cols 120 rows 50; exec ${command}`, '/dev/null'], {
    cwd: folder,
    env: { ...own, SHELL: '/bin/sh', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close').then(([code]) => code as number | null);
  let raw = '';
  let seen = 0;
  const wake = new Set<() => void>();
  const hear = () => {
    for (const one of wake) one();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    raw += text;
    hear();
  });
  child.on('close', hear);
  const screen = () => stripVTControlCharacters(raw).replaceAll('\r', '');
  return {
    see: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const index = screen().indexOf(text, seen);
          const isOver = child.exitCode !== null;
          if (index < 0 && !isOver) return;
          wake.delete(look);
          if (index < 0) return reject(new Error(`It ended without "${text}":\n${screen()}`));
          seen = index + text.length;
          resolve();
        };
        wake.add(look);
        look();
      }),
    type: (pressed) => void child.stdin.write(pressed),
    ended: async () => ({ code: await closed, screen: screen() }),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) child.kill('SIGKILL');
      await closed;
    },
  };
}
