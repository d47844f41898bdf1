import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';
import { build } from './commands/build.ts';
import { preview } from './commands/preview.ts';
import { chromiumHelp, chromiumVariable, ensureChromium } from './find-chromium.ts';
import { interruptSignal } from './interrupt-signal.ts';
import { reportFailure } from './report-failure.ts';
import { runCommand } from './run-command.ts';

const help = `Usage: npm start [-- options]

Checks the content, runs the samples, builds the site and serves it.

Options:
  --no-serve  Ends when the site is built.
  --port N    The port to serve on. Default: 4321, or the next free one.
  -h, --help  Shows this help.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const progress = (text: string) => void process.stderr.write(text);
  const streams = {
    print: (text: string) => void process.stdout.write(text),
    progress,
    signal: interruptSignal(),
  };
  try {
    const { values } = parseArgs({
      options: {
        'no-serve': { type: 'boolean' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) {
      streams.print(help);
      return 0;
    }
    const chromium = await ensureChromium(process.env, progress);
    if (chromium === undefined) progress(`No Chromium: diagrams are shown as text. ${chromiumHelp}\n`);
    else process.env[chromiumVariable] = chromium;
    const code = await runCommand(build, [], streams);
    if (code !== 0 || values['no-serve'] === true) return code;
    return await runCommand(preview, values.port === undefined ? [] : ['--port', values.port], streams);
  } catch (error) {
    const isUse = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
    const reason = isUse ? new UsageError((error as Error).message, 'See `npm start -- --help`.') : error;
    return reportFailure(reason, streams);
  }
}
