import { type CommandContext, UsageError } from './command.ts';
import { interruptCode } from './interrupt-signal.ts';

/** Says why a command did not come to its end; gives the exit code. */
export function reportFailure(
  error: unknown,
  { progress, signal }: Pick<CommandContext, 'progress' | 'signal'>,
): number {
  if (signal.aborted) {
    progress('Stopped.\n');
    return interruptCode(signal);
  }
  if (error instanceof UsageError) progress(`error: ${error.message}\n   = help: ${error.help}\n`);
  else progress(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}
