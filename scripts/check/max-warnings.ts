import { plural } from '#diagnostics/plural.ts';
import { type CommandContext, type Option, UsageError } from '../command.ts';

/** The option that lets warnings fail a check. */
export const maxWarningsOption = {
  'max-warnings': {
    type: 'string',
    value: 'N',
    help: 'Ends with exit code 1 also where there are more than N warnings.',
  },
} as const satisfies Record<string, Option>;

/** How many warnings are allowed. @throws {UsageError} where that is no number */
export function maxWarnings({ options }: Pick<CommandContext, 'options'>): number {
  const given = options['max-warnings'];
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(String(given))) return Number(given);
  throw new UsageError(
    `\`${given}\` is no number of warnings.`,
    'Give `--max-warnings` a number, such as 0.',
  );
}

/** That there are too many warnings, as a line for a person; nothing where there are not. */
export function tooManyWarningsText(warnings: number, most: number): string {
  if (warnings <= most) return '';
  return `There are ${plural(warnings, 'warning')}, and \`--max-warnings\` allows ${most}.\n`;
}
