import { confirm, isCancel, select, text } from '@clack/prompts';

/** A person left a question unanswered with Ctrl-C. */
export class Cancelled extends Error {}

/** One of the answers that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly hint?: string;
}

/** A question that is answered with a line. */
export interface LineQuestion {
  readonly message: string;
  /** What the answer could be, such as `Take orders`. */
  readonly example?: string;
  /** What stands there, and can be changed. */
  readonly initial?: string;
  /** What is wrong with an answer. */
  readonly problemOf: (answer: string) => string | undefined;
}

/** Asks a person. Each question rejects with {@link Cancelled} at Ctrl-C. */
export interface Asking {
  choose(message: string, choices: readonly Choice[]): Promise<string>;
  line(question: LineQuestion): Promise<string>;
  confirm(message: string): Promise<boolean>;
}

/** Asks at the terminal: reads stdin and writes to stderr, as stdout is for the report. */
export function askAtTerminal(signal: AbortSignal): Asking {
  const streams = { input: process.stdin, output: process.stderr, signal };
  const answered = <Answer>(answer: Answer): Exclude<Answer, symbol> => {
    signal.throwIfAborted();
    if (isCancel(answer)) throw new Cancelled();
    return answer as Exclude<Answer, symbol>;
  };
  return {
    choose: async (message, choices) =>
      answered(await select({ message, options: choices.map((one) => ({ ...one })), ...streams })),
    line: async ({ message, example, initial, problemOf }) => {
      const answer = await text({
        message,
        ...(example === undefined ? {} : { placeholder: example }),
        ...(initial === undefined ? {} : { initialValue: initial }),
        validate: (value) => problemOf((value ?? '').trim()),
        ...streams,
      });
      return answered(answer).trim();
    },
    confirm: async (message) => answered(await confirm({ message, ...streams })),
  };
}

/** Whether there is a person to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}
