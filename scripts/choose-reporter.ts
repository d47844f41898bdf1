import type { Reporter } from '#diagnostics/define-reporter.ts';
import { suggest } from '#diagnostics/did-you-mean.ts';
import { type CommandContext, UsageError } from './command.ts';

/** The reporter that `--reporter` names, else the first one. @throws {UsageError} for an unknown one */
export function chooseReporter<Subject>(
  reporters: readonly Reporter<Subject>[],
  { reporter: name }: CommandContext['options'],
): Reporter<Subject> {
  const found = reporters.find((one) => name === undefined || one.name === name);
  if (found !== undefined) return found;
  const names = reporters.map((one) => one.name);
  throw new UsageError(`There is no reporter \`${name}\`.`, suggest(String(name), names));
}
