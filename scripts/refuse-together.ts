import { type CommandContext, UsageError } from './command.ts';

/** Two options that make no sense together, and why: the end of a sentence. */
export type Opposites = readonly [one: string, other: string, why: string];

/** @throws {UsageError} where two options are given that make no sense together */
export function refuseTogether(
  { options, lists }: Pick<CommandContext, 'options' | 'lists'>,
  opposites: readonly Opposites[],
): void {
  const isGiven = (name: string) =>
    lists[name] !== undefined || (options[name] !== undefined && options[name] !== false);
  const found = opposites.find(([one, other]) => isGiven(one) && isGiven(other));
  if (found === undefined) return;
  const [one, other, why] = found;
  throw new UsageError(
    `\`--${one}\` and \`--${other}\` do not go together: ${why}.`,
    'Leave one of them out.',
  );
}
