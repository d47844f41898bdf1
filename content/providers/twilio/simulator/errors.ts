import type { HandlerContext, Reply } from '#simulator/define-simulator.ts';
import type { Problem } from '#simulator/problem.ts';
import type { TwilioState } from './state.ts';

const replyOf = Symbol('reply');

/** An error answer in Twilio's envelope. */
export function errorReply(status: number, code: number, message: string): Reply {
  return {
    status,
    body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
  };
}

/** Ends the call with an error answer, from however deep inside a handler. */
export function fail(status: number, code: number, message: string): never {
  throw Object.assign(new Error(message), { [replyOf]: errorReply(status, code, message) });
}

/** The answer that {@link fail} carries; throws on what is no such error. */
export function replyOfFailure(cause: unknown): Reply {
  if (typeof cause === 'object' && cause !== null && replyOf in cause) return cause[replyOf] as Reply;
  throw cause;
}

/** The kinds of objects that have SIDs and can be looked up. */
export type Kind = 'message' | 'number' | 'service' | 'alert';

/** The object that the path names, or 404. */
export function found<K extends Kind>(
  context: HandlerContext<TwilioState>,
  kind: K,
): TwilioState[K] extends Map<string, infer V> ? V : never {
  const object = context.state[kind].get(context.path['Sid'] ?? '');
  if (object !== undefined) return object as never;
  const path = context.operation.path.replace(/\{(\w+)\}/g, (_, name) => context.path[name] ?? '');
  return fail(404, 20404, `The requested resource ${path} was not found`);
}

/**
 * Twilio's answer to a request that does not fit its description. What it says to most of them is not known, so those are
 * loud failures of the simulator: no guide shall rest on an answer that Twilio would not give.
 */
export function invalid(
  problems: readonly [Problem, ...Problem[]],
  context: HandlerContext<TwilioState>,
): Reply {
  const known = problems.find(({ kind }) => kind !== 'missing') ?? problems[0];
  if (known.kind === 'missing' && known.name === 'To') return toMissing();
  if (known.keyword === 'content' && context.operation.id === 'CreateMessage') return toMissing();
  const place = `${known.part} ${known.name || known.message}`;
  if (known.kind !== 'unknown')
    throw new Error(`${place}: what Twilio answers to such a value is not simulated.`);
  throw new Error(
    `${place} is not described here. Twilio passes over what it does not know, also a slip of the pen.`,
  );
}

/** The answer to a message without recipient; also to one that is not sent as a form, for Twilio reads nothing else. */
export function toMissing(): Reply {
  return errorReply(400, 21604, "A 'To' phone number is required.");
}
