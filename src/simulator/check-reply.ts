import type { Description, Operation } from './compile-description.ts';
import type { Reply } from './define-simulator.ts';
import { type Problem, toProblems } from './problem.ts';

/**
 * Compares an answer of the simulator with its own description: the status, the shape of the body, and that an error
 * is among those listed for the operation. Gives what is wrong, or `undefined`.
 */
export function checkReply(
  description: Description,
  operation: Operation,
  reply: Reply & { readonly errorCode: string | undefined },
): string | undefined {
  const { responses } = operation;
  const status = responses.has(String(reply.status)) ? String(reply.status) : 'default';
  if (!responses.has(status)) return `${operation.id} answered ${reply.status}, which is not described.`;
  return checkBody(description, operation, { status, body: reply.body }) ?? checkError(operation, reply);
}

function checkBody(
  description: Description,
  operation: Operation,
  answer: { readonly status: string; readonly body: unknown },
): string | undefined {
  const schema = operation.responses.get(answer.status);
  if (schema === undefined) return undefined;
  const validate = description.validatorOf(schema);
  if (validate(answer.body)) return undefined;
  const said = toProblems('body', validate.errors ?? [])
    .slice(0, 3)
    .map(problemText);
  return `${operation.id} answered what its description does not allow: ${said.join('; ')}.`;
}

/** What is wrong with a body, for the author of a simulator: `orders[0][id]` is the name of a field in it. */
function problemText({ kind, name, message }: Problem): string {
  const what = name === '' ? 'the body' : `\`${name}\``;
  if (kind === 'unknown') return `${what} is not described`;
  return kind === 'missing' ? `${what} is missing` : `${what} ${message}`;
}

function checkError(
  operation: Operation,
  reply: { readonly status: number; readonly errorCode: string | undefined },
): string | undefined {
  if (reply.errorCode === undefined) return undefined;
  const isListed = operation.errors.some(
    (one) => one.status === reply.status && one.code === reply.errorCode,
  );
  if (isListed) return undefined;
  return `${operation.id} answered ${reply.status} ${reply.errorCode}, which its x-errors do not list.`;
}
