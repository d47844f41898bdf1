import type { HandlerContext, Reply } from '#simulator/define-simulator.ts';
import type { Json } from '#simulator/open-api.ts';
import type { Problem } from '#simulator/problem.ts';
import type { Kind, StripeState } from './state.ts';

/** What an error says, in the fields of the vendor's envelope. */
export interface ErrorFields {
  readonly type?: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  readonly code?: string;
  readonly decline_code?: string;
  readonly message: string;
  readonly param?: string;
}

const replyOf = Symbol('reply');

/** An error answer in the vendor's envelope. */
export function errorReply(status: number, fields: ErrorFields): Reply {
  const { type = 'invalid_request_error', code, ...rest } = fields;
  const link =
    code === undefined ? {} : { code, doc_url: `https://docs.stripe.com/error-codes#${dashed(code)}` };
  return { status, body: { error: { ...link, ...rest, type } } };
}

function dashed(code: string): string {
  return code.replaceAll('_', '-');
}

/** Ends the call with an error answer, from however deep inside a handler. */
export function fail(status: number, fields: ErrorFields): never {
  throw Object.assign(new Error(fields.message), { [replyOf]: errorReply(status, fields) });
}

/** The answer that {@link fail} carries; throws on what is no such error. */
export function replyOfFailure(cause: unknown): Reply {
  if (typeof cause === 'object' && cause !== null && replyOf in cause) return cause[replyOf] as Reply;
  throw cause;
}

/** The object that the path names, or 404. */
export function found<K extends Kind>(
  context: HandlerContext<StripeState>,
  kind: K,
): StripeState[K] extends Map<string, infer V> ? V : never {
  const id = Object.values(context.path)[0] ?? '';
  return lookUp(context.state, kind, { id, status: 404, param: 'id' });
}

/** The object that a parameter names, or 400. */
export function named<K extends Kind>(
  context: { readonly state: StripeState },
  kind: K,
  by: { readonly id: Json | undefined; readonly param: string },
): StripeState[K] extends Map<string, infer V> ? V : never {
  return lookUp(context.state, kind, { id: String(by.id), status: 400, param: by.param });
}

function lookUp<K extends Kind>(
  state: StripeState,
  kind: K,
  by: { readonly id: string; readonly status: number; readonly param: string },
): StripeState[K] extends Map<string, infer V> ? V : never {
  const object = state[kind].get(by.id);
  if (object !== undefined) return object as never;
  const other = by.id.includes('_live')
    ? '; a similar object exists in live mode, but a test mode key was used to make this request.'
    : '';
  const message = `No such ${kind === 'payment_method' ? 'PaymentMethod' : kind}: '${by.id}'${other}`;
  return fail(by.status, { code: 'resource_missing', message, param: by.param });
}

/** The vendor's answer to a request that does not fit its description. Only the first problem is told. */
export function invalid(problems: readonly [Problem, ...Problem[]]): Reply {
  const [{ kind, keyword, name, message, part, path }] = problems;
  const param = name === '' ? {} : { param: name };
  if (kind === 'unknown') {
    return errorReply(400, {
      code: 'parameter_unknown',
      message: `Received unknown parameter: ${name}`,
      ...param,
    });
  }
  if (kind === 'missing') {
    return errorReply(400, {
      code: 'parameter_missing',
      message: `Missing required param: ${name}.`,
      ...param,
    });
  }
  if (part === 'body' && path.length === 0) {
    const said = `The request body ${message}; it must be application/x-www-form-urlencoded.`;
    return errorReply(400, { message: said });
  }
  if (keyword === 'type' && message === 'must be integer') {
    return errorReply(400, {
      code: 'parameter_invalid_integer',
      message: `Invalid integer: ${name}`,
      ...param,
    });
  }
  if (keyword === 'minLength') {
    const said = `You passed an empty string for '${name}', which cannot be unset.`;
    return errorReply(400, { code: 'parameter_invalid_empty', message: said, ...param });
  }
  return errorReply(400, { message: `Invalid ${name}: ${message}`, ...param });
}
