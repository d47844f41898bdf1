import { parseArgs } from 'node:util';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';
import { commandHelp } from './help.ts';

type Streams = Pick<CommandContext, 'print' | 'progress' | 'signal'>;

/** Parses a command’s arguments and runs it. Gives the exit code. @throws {UsageError} */
export async function runCommand(
  command: Command,
  args: readonly string[],
  streams: Streams,
): Promise<number> {
  const subcommand = command.subcommands?.find(({ name }) => name === args[0]);
  if (subcommand !== undefined) {
    return runCommand({ ...subcommand, name: `${command.name} ${subcommand.name}` }, args.slice(1), streams);
  }
  const { values, lists, positionals } = parse(command, args);
  if (values['help'] === true) {
    streams.print(commandHelp(command));
    return 0;
  }
  const { most = Number.POSITIVE_INFINITY } = command.arguments ?? { most: 0 };
  const unexpected = positionals[most];
  if (unexpected !== undefined) {
    throw new UsageError(
      `\`${command.name}\` takes no argument \`${unexpected}\`.`,
      `See \`handrail ${command.name} --help\`.`,
    );
  }
  return command.run({ ...streams, options: values, lists, positionals });
}

function parse(command: Command, written: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple = false }]) => [
      name,
      short === undefined ? { type, multiple } : { type, short, multiple },
    ]),
  );
  const args = written.map((arg) => withValue(arg, command));
  const { tokens } = parseArgs({
    args,
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      throw new UsageError(
        `\`handrail ${command.name}\` has no option \`${token.rawName}\`.`,
        suggest(
          token.rawName,
          Object.keys(options).map((name) => `--${name}`),
        ),
      );
    }
  }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const entries = Object.entries(values);
    const lists = entries.filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
    const singles = entries.filter((entry) => !Array.isArray(entry[1])) as [string, string | boolean][];
    return { values: Object.fromEntries(singles), lists: Object.fromEntries(lists), positionals };
  } catch (error) {
    throw new UsageError((error as Error).message, `See \`handrail ${command.name} --help\`.`);
  }
}

/** An argument with an empty value, where it names an option whose value is left out. */
function withValue(arg: string, { options }: Command): string {
  const option = arg.startsWith('--') ? options[arg.slice(2)] : undefined;
  return option?.isValueOptional === true ? `${arg}=` : arg;
}
