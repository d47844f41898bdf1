import type { ParseArgsOptionDescriptor } from 'node:util';

/** An option of a command: `parseArgs`’ own descriptor, and what `--help` says. */
export interface Option extends ParseArgsOptionDescriptor {
  readonly help: string;
  /** The name of the value in `--help`, such as `DIR`. */
  readonly value?: string;
  /** Whether the value may be left out (`--changed`, `--changed=COMMIT`); it is then an empty text. */
  readonly isValueOptional?: boolean;
}

/** What a command gets. */
export interface CommandContext {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** The values of the options that may be given several times (`multiple`). */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly positionals: readonly string[];
  /** Writes to stdout: the report, and nothing else. */
  readonly print: (text: string) => void;
  /** Writes to stderr: progress and everything that is not the report. */
  readonly progress: (text: string) => void;
  readonly signal: AbortSignal;
}

/** What a command line knows how to do. `run` gives the exit code: 0 clean, 1 findings, 2 could not run, 3 nothing to run. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What it takes besides options; without it, nothing. */
  readonly arguments?: {
    readonly name: string;
    readonly help: string;
    /** How many at most; without it, any number. */
    readonly most?: number;
  };
  /** Commands of its own, such as `merge` of `samples merge`; `run` is for arguments that name none of them. */
  readonly subcommands?: readonly Command[];
  /** Whether it does nothing but its subcommands. */
  readonly isGroup?: boolean;
  readonly run: (context: CommandContext) => Promise<number>;
}

/** A command of the command line. */
export function defineCommand(command: Command): Command {
  return command;
}

/** An error of use or configuration: ends with exit code 2 and a help, without a stack. */
export class UsageError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.name = 'UsageError';
    this.help = help;
  }
}
