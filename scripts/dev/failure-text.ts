import { UsageError } from '../command.ts';

/** What a page says of an error that kept something from being done: without a stack. */
export function failureText(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n${error.help}`;
  return error instanceof Error ? error.message : String(error);
}
