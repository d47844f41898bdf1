import { suggest } from '#diagnostics/did-you-mean.ts';
import { UsageError } from './command.ts';
import { commandNames, loadCommand, loadCommands } from './commands.ts';
import { overviewHelp } from './help.ts';
import { interruptSignal } from './interrupt-signal.ts';
import { reportFailure } from './report-failure.ts';
import { runCommand } from './run-command.ts';

// A reader that goes away before the end, such as `head`, is not told by a stack: the report could not be given.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  const print = (text: string) => void process.stdout.write(text);
  const progress = (text: string) => void process.stderr.write(text);
  const signal = interruptSignal();
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      print(overviewHelp(await loadCommands()));
      return name === undefined ? 2 : 0;
    }
    const command = await loadCommand(name);
    if (command === undefined) {
      throw new UsageError(`There is no command \`${name}\`.`, suggest(name, commandNames));
    }
    return await runCommand(command, args, { print, progress, signal });
  } catch (error) {
    return reportFailure(error, { progress, signal });
  }
}
