import { suggest } from '#diagnostics/did-you-mean.ts';
import { defineCommand, UsageError } from '../command.ts';
import { commonOptions } from '../options.ts';
import { list } from '../webhook/list.ts';
import { listen } from '../webhook/listen.ts';
import { send } from '../webhook/send.ts';
import { show } from '../webhook/show.ts';
import { verify } from '../webhook/verify.ts';

const subcommands = [list, show, send, verify, listen];

/** `handrail webhook`: webhooks of every provider, signed as the provider signs them. */
export const webhook = defineCommand({
  name: 'webhook',
  summary: 'Lists, shows, sends, checks and receives webhooks.',
  description:
    'Tries a receiver of webhooks without an account: sends it events that are signed as the provider signs them, good and bad ones, and judges its answers. Nothing leaves this machine.',
  arguments: { name: 'COMMAND', help: 'One of the commands above.' },
  options: commonOptions,
  subcommands,
  isGroup: true,
  async run({ positionals: [name] }) {
    const names = subcommands.map((one) => one.name);
    const problem =
      name === undefined ? '`webhook` needs a command.' : `There is no command \`webhook ${name}\`.`;
    throw new UsageError(problem, suggest(name ?? '', names));
  },
});
