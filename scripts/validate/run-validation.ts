import { checkCalls } from './checks/check-calls.ts';
import { checkPace } from './checks/check-pace.ts';
import { checkRetryAfter } from './checks/check-retry-after.ts';
import { checkServerError } from './checks/check-server-error.ts';
import { checkWebhooks, type Senders } from './checks/check-webhooks.ts';
import { type Check, type CheckId, checkTitles } from './report.ts';
import { runRound } from './run-round.ts';
import type { Validation } from './validation.ts';

/** Goes through the whole checklist, and gives its lines in their order. `onStep` hears what is done next. */
export async function runValidation(
  validation: Validation,
  senders: Senders | undefined,
  onStep: (text: string) => void,
): Promise<readonly Check[]> {
  onStep('Making the service call the provider …');
  const calls = checkCalls(validation, await runRound(validation, 1));
  onStep('Delivering webhooks …');
  const webhooks = await checkWebhooks(validation, senders);
  onStep('Making calls fail …');
  const retryAfter = await checkRetryAfter(validation);
  const serverError = await checkServerError(validation);
  const checks = [...calls, ...webhooks, retryAfter, serverError, checkPace(validation)];
  const order = Object.keys(checkTitles) as CheckId[];
  return checks.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}
