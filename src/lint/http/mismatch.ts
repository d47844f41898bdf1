import type { Operation } from '#simulator/compile-description.ts';
import type { Problem } from '#simulator/problem.ts';

/** Why a message is not what an API description says. `line` is 1-based, in the text of the message. */
export interface Mismatch {
  readonly line: number;
  /** What stands there wrongly; the whole line where it is not in it. */
  readonly text: string;
  readonly message: string;
  readonly help?: string;
}

const parts = { path: 'path parameter', query: 'query parameter', header: 'header', body: 'field' } as const;

/** An operation as a reader knows it: `POST /orders`. */
export function operationName({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** What is wrong with one part of a message, as a sentence. */
export function problemText({ kind, part, name, message }: Problem, operation: Operation): string {
  const what = name === '' ? 'The body' : `The ${parts[part]} \`${name}\``;
  if (kind === 'unknown') return `${what} is not in the description of \`${operationName(operation)}\`.`;
  if (kind === 'missing') return `${what} is missing: \`${operationName(operation)}\` needs it.`;
  return `${what} ${message}.`;
}
