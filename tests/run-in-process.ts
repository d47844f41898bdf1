import type { Command } from '../scripts/command.ts';
import { runCommand } from '../scripts/run-command.ts';

/** What a command printed, and its exit code. */
export interface RanInProcess {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the command line in this process, which takes no start of its own. */
export async function runInProcess(
  command: Command,
  args: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<RanInProcess> {
  const said = { stdout: '', stderr: '' };
  const code = await runCommand(command, args, {
    print: (text) => {
      said.stdout += text;
    },
    progress: (text) => {
      said.stderr += text;
    },
    signal,
  });
  return { code, ...said };
}
