import type { Context, Reply } from '#simulator/define-simulator.ts';
import { authenticate } from './authenticate.ts';
import { deliverScheduled } from './deliver-message.ts';
import { replyOfFailure } from './errors.ts';
import type { TwilioState } from './state.ts';
import { nextSid } from './values.ts';

/** What is due by now, authentication, and the headers of every answer. */
export async function around(context: Context<TwilioState>, next: () => Promise<Reply>): Promise<Reply> {
  deliverScheduled(context);
  const requestId = nextSid(context.ids, 'RQ');
  const reply = authenticate(context) ?? (await next().catch(replyOfFailure));
  return { ...reply, headers: { 'twilio-request-id': requestId, ...reply.headers } };
}
