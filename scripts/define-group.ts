import { suggest } from '#diagnostics/did-you-mean.ts';
import { type Command, defineCommand, UsageError } from './command.ts';
import { commonOptions } from './options.ts';

/** What is said of a command that does nothing but its subcommands, such as `webhook`. */
export interface Group extends Pick<Command, 'name' | 'summary' | 'description'> {
  readonly subcommands: readonly Command[];
}

/** A command that does nothing but its subcommands: a name that is none of them is an error of use. */
export function defineGroup(group: Group): Command {
  const { name: own, subcommands } = group;
  return defineCommand({
    ...group,
    arguments: { name: 'COMMAND', help: 'One of the commands above.' },
    options: commonOptions,
    isGroup: true,
    async run({ positionals: [name] }) {
      const names = subcommands.map((one) => one.name);
      const problem =
        name === undefined ? `\`${own}\` needs a command.` : `There is no command \`${own} ${name}\`.`;
      throw new UsageError(problem, suggest(name ?? '', names));
    },
  });
}
