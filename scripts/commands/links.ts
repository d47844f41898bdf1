import { suggest } from '#diagnostics/did-you-mean.ts';
import { defineCommand, UsageError } from '../command.ts';
import { record } from '../links/record.ts';
import { commonOptions } from '../options.ts';

const subcommands = [record];

/** `handrail links`: what is known of the pages of other sites. */
export const links = defineCommand({
  name: 'links',
  summary: 'Asks other sites for the pages that are linked.',
  description:
    'Holds links to other sites against those sites. `check` never asks them, and reports what was recorded here.',
  arguments: { name: 'COMMAND', help: 'One of the commands above.' },
  options: commonOptions,
  subcommands,
  isGroup: true,
  async run({ positionals: [name] }) {
    const names = subcommands.map((one) => one.name);
    const problem =
      name === undefined ? '`links` needs a command.' : `There is no command \`links ${name}\`.`;
    throw new UsageError(problem, suggest(name ?? '', names));
  },
});
