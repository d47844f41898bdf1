import type { CommandContext } from '../../../scripts/command.ts';
import { interruptSignal } from '../../../scripts/interrupt-signal.ts';
import { record, recordCommand } from '../../../scripts/links/record.ts';
import { reportFailure } from '../../../scripts/report-failure.ts';
import { runCommand } from '../../../scripts/run-command.ts';
import { madeUpInternet } from './made-up-internet.ts';

// `handrail links record` with the arguments of this program, over the made-up internet of the tests.

const streams = {
  print: (text: string) => void process.stdout.write(text),
  progress: (text: string) => void process.stderr.write(text),
  signal: interruptSignal(),
};
const run = (context: CommandContext) => recordCommand(context, madeUpInternet());
process.exitCode = await runCommand({ ...record, run }, process.argv.slice(2), streams).catch((cause) =>
  reportFailure(cause, streams),
);
