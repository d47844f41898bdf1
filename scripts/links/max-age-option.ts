import { spanField, spanSeconds } from '#schema/fields.ts';
import { type CommandContext, type Option, UsageError } from '../command.ts';

/** The option that says how old an answer of another site may be. */
export const maxAgeOption = {
  'max-age': {
    type: 'string',
    value: 'TIME',
    help: 'A page that was found so short a time ago is not asked for again, such as 90s, 2h or 0s. Default: 12h.',
  },
} as const satisfies Record<string, Option>;

/** The milliseconds that the option names. @throws {UsageError} where it is no time */
export function maxAgeMs({ 'max-age': value = '12h' }: CommandContext['options']): number {
  const age = spanField.safeParse(value);
  if (age.success) return spanSeconds(age.data) * 1000;
  throw new UsageError(
    `\`${value}\` is no length of time.`,
    'Give `--max-age` as `90s`, `10m`, `2h` or `1d`.',
  );
}
