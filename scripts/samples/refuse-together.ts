import { type CommandContext, UsageError } from '../command.ts';

/** Options that make no sense together, and why. */
const opposites = [
  ['update', 'shard', 'a shard rewrites no page'],
  ['watch', 'shard', 'a shard is run once'],
  ['watch', 'update', 'pages would be rewritten while you write them'],
  ['list', 'update', 'one rewrites pages, and the other runs nothing'],
  ['watch', 'list', 'one runs samples, and the other does not'],
] as const;

/** @throws {UsageError} where two options are given that make no sense together */
export function refuseTogether(options: CommandContext['options']): void {
  const isGiven = (name: string) => options[name] !== undefined && options[name] !== false;
  const found = opposites.find(([one, other]) => isGiven(one) && isGiven(other));
  if (found === undefined) return;
  const [one, other, why] = found;
  throw new UsageError(
    `\`--${one}\` and \`--${other}\` do not go together: ${why}.`,
    'Leave one of them out.',
  );
}
