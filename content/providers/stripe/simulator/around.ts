import type { Context, Reply } from '#simulator/define-simulator.ts';
import { authenticate } from './authenticate.ts';
import { errorReply, replyOfFailure } from './errors.ts';
import { runDueWork } from './renewals.ts';
import { apiVersion, type StripeState } from './state.ts';

type StripeContext = Context<StripeState>;

const notExecuted = new WeakSet<Reply>();

/** Marks an answer as given before the operation began, so that no idempotency key remembers it. */
export function unexecuted(reply: Reply): Reply {
  notExecuted.add(reply);
  return reply;
}

/** Authentication, idempotency and the headers of every answer. */
export async function around(context: StripeContext, next: () => Promise<Reply>): Promise<Reply> {
  const requestId = context.ids.next('req_');
  runDueWork(context);
  const reply = authenticate(context) ?? (await withIdempotency(context, next));
  const key = context.headers.get('idempotency-key');
  const headers = {
    'request-id': requestId,
    'stripe-version': context.headers.get('stripe-version') ?? apiVersion,
    ...(key === null || context.operation.method !== 'POST' ? {} : { 'idempotency-key': key }),
    ...reply.headers,
  };
  return { ...reply, headers };
}

async function attempt(next: () => Promise<Reply>): Promise<Reply> {
  return next().catch(replyOfFailure);
}

async function withIdempotency(context: StripeContext, next: () => Promise<Reply>): Promise<Reply> {
  const key = context.headers.get('idempotency-key');
  if (key === null || context.operation.method !== 'POST') return attempt(next);
  const known = context.state.idempotency.get(key);
  if (known !== undefined) return replay(context, key, known);
  const entry: { fingerprint: string; reply: Reply | undefined } = {
    fingerprint: context.fingerprint,
    reply: undefined,
  };
  context.state.idempotency.set(key, entry);
  try {
    entry.reply = await attempt(next);
  } finally {
    if (entry.reply === undefined || notExecuted.has(entry.reply)) context.state.idempotency.delete(key);
  }
  return entry.reply;
}

function replay(
  context: StripeContext,
  key: string,
  known: { readonly fingerprint: string; readonly reply: Reply | undefined },
): Reply {
  if (known.fingerprint !== context.fingerprint) {
    const message =
      'Keys for idempotent requests can only be used with the same parameters they were first used with. ' +
      `Try using a key other than '${key}' if you meant to execute a different request.`;
    return errorReply(400, { type: 'idempotency_error', message });
  }
  if (known.reply === undefined) return keyInUse(key);
  return { ...known.reply, headers: { ...known.reply.headers, 'idempotent-replayed': 'true' } };
}

/** The answer while another request with the same key is under way. */
export function keyInUse(key: string): Reply {
  const message = `There is currently another in-progress request using this Idempotent Key: ${key}. Please try again later.`;
  return errorReply(409, { code: 'idempotency_key_in_use', message });
}
