import type { Attempt } from './attempts.ts';

/** How a language attempts what it must not be able to do. Every text is the text of a sample. */
export interface HostileLanguage {
  /** What stands after the fence. */
  readonly fence: string;
  /**
   * A program that makes the attempts one after the other. For each it prints a line `== name`, then whatever it gets;
   * it always ends well.
   */
  program(attempts: readonly Attempt[]): string;
  /** A program that prints without end. */
  readonly flood: string;
  /** A program that ignores SIGTERM and is busy for ever. */
  readonly endless: string;
}

/** Puts every attempt, as a call, after a text. */
export function withCalls(
  before: string,
  attempts: readonly Attempt[],
  call: (attempt: {
    readonly name: string;
    readonly does: string;
    readonly args: readonly string[];
  }) => string,
): string {
  return [before.trim(), ...attempts.map(({ name, does, args }) => call({ name, does, args }))].join('\n');
}

/** Arguments as literals that most languages share. */
export function literals(args: readonly string[]): string {
  return args.map((arg) => JSON.stringify(arg)).join(', ');
}
