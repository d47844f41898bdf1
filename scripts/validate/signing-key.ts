import { type CommandContext, type Option, UsageError } from '../command.ts';

/** The option that names the key of a signature. */
export const keyOption = {
  'key-env': {
    type: 'string',
    value: 'NAME',
    help: 'The environment variable that holds the key of the signature. Default: a hash without a key.',
  },
} as const satisfies Record<string, Option>;

/** The key that the option names; undefined without one. @throws {UsageError} where the variable is not set */
export function signingKey(options: CommandContext['options'], env: NodeJS.ProcessEnv): string | undefined {
  const name = options['key-env'];
  if (name === undefined) return undefined;
  const key = env[String(name)];
  if (key !== undefined && key !== '') return key;
  throw new UsageError(
    `The environment variable \`${name}\` is not set.`,
    'Set it to the key, or leave `--key-env` out.',
  );
}
