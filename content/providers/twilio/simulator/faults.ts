import type { Context, Reply } from '#simulator/define-simulator.ts';
import { errorReply } from './errors.ts';
import type { TwilioState } from './state.ts';

/** Answers to ask for by name. None of them does what was asked for. */
export const faults: Readonly<Record<string, (context: Context<TwilioState>) => Reply>> = {
  rate_limit: () => errorReply(429, 20429, 'Too Many Requests'),
  server_error: () => errorReply(500, 20500, 'An internal server error has occurred'),
  service_unavailable: () => errorReply(503, 20503, 'Service is unavailable'),
};
