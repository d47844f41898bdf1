import type { Context, Reply } from '#simulator/define-simulator.ts';
import { keyInUse, unexecuted } from './around.ts';
import { errorReply } from './errors.ts';
import type { StripeState } from './state.ts';

function rateLimit(reason: string): () => Reply {
  const message = 'Request rate limit exceeded. Try again later, with exponential backoff.';
  const reply = errorReply(429, { code: 'rate_limit', message });
  return () => unexecuted({ ...reply, headers: { 'stripe-rate-limited-reason': reason } });
}

/** Answers to ask for by name. None of them begins the operation, so that a retry with the same key gets through. */
export const faults: Readonly<Record<string, (context: Context<StripeState>) => Reply>> = {
  rate_limit: rateLimit('global-rate'),
  endpoint_rate_limit: rateLimit('endpoint-rate'),
  lock_timeout() {
    const message =
      'This object cannot be accessed right now because another request is using it. Retry later.';
    return unexecuted(errorReply(429, { code: 'lock_timeout', message }));
  },
  server_error() {
    const message = 'An unknown error occurred. Nothing was done; retry with the same idempotency key.';
    return unexecuted(errorReply(500, { type: 'api_error', message }));
  },
  idempotency_key_in_use: (context) => unexecuted(keyInUse(context.headers.get('idempotency-key') ?? '')),
};
