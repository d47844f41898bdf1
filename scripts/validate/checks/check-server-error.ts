import type { RecordedCall } from '../record-calls.ts';
import { type Check, type CheckResult, check } from '../report.ts';
import { runRound } from '../run-round.ts';
import { callEvidence, isChange, type Validation } from '../validation.ts';
import { noExercise } from './check-calls.ts';
import { faultOf } from './fault-of.ts';

const keyHeader = 'idempotency-key';

/** Makes one call fail with 5xx, and looks whether it is made again, in a way that cannot make it happen twice. */
export async function checkServerError(validation: Validation): Promise<Check> {
  const { exercises, recorder, simulator, patience } = validation;
  const name = faultOf(validation, (status) => status >= 500);
  if (exercises.length === 0) return check('server-error', 'not-checked', { reason: noExercise });
  if (name === undefined)
    return check('server-error', 'not-checked', {
      reason: 'The guide has no error row of status 5xx that a fault of the simulator brings about.',
    });
  const before = recorder.calls.length;
  simulator.injectFault({ name, times: 1 });
  const round = await runRound(validation, 3);
  simulator.clearFaults();
  const at = recorder.calls.findIndex(
    ({ exchange }, index) => index >= before && exchange.fault === name && exchange.status >= 500,
  );
  const failed = recorder.calls[at];
  if (failed === undefined)
    return check('server-error', 'not-checked', {
      reason: 'The exercise made no call that could fail.',
      evidence: round.evidence,
    });
  const retryOf = () => recorder.calls.findIndex((call, index) => index > at && isSame(call, failed));
  for (let count = at + 1; retryOf() < 0 && count <= recorder.calls.length; count += 1)
    await recorder.moreThan(count, patience);
  const found = retryOf();
  const retry = recorder.calls[found];
  const between = recorder.calls.slice(at + 1, found < 0 ? undefined : found);
  const [result, reason] = judge(validation, { failed, between, retry });
  const shown = [failed, ...between, ...(retry === undefined ? [] : [retry])];
  return check('server-error', result, { reason, evidence: [...round.evidence, ...shown.map(callEvidence)] });
}

interface Retried {
  readonly failed: RecordedCall;
  readonly between: readonly RecordedCall[];
  readonly retry: RecordedCall | undefined;
}

function judge(validation: Validation, { failed, between, retry }: Retried): readonly [CheckResult, string] {
  const { method, path, status } = failed.exchange;
  const call = `\`${method} ${path}\``;
  const hasLooked = between.some((one) => !isChange(one));
  if (retry === undefined) {
    if (isChange(failed) && !knowsKeys(validation, failed) && hasLooked)
      return ['pass', `After ${status} it looked whether ${call} had been taken.`];
    return ['fail', `After ${status} it did not make ${call} again.`];
  }
  if (!isChange(failed)) return ['pass', `After ${status} it made ${call} again, which changes nothing.`];
  if (!knowsKeys(validation, failed)) {
    return hasLooked
      ? ['pass', `After ${status} it looked whether ${call} had been taken, and then made it again.`]
      : [
          'fail',
          `After ${status} it made ${call} again without a look whether the first had been taken; the provider knows no idempotency key.`,
        ];
  }
  const [first, second] = [keyOf(failed), keyOf(retry)];
  if (first === undefined)
    return ['fail', `It makes ${call} without an idempotency key, so that a second one can happen twice.`];
  return first === second
    ? ['pass', `After ${status} it made ${call} again with the same idempotency key.`]
    : ['fail', `After ${status} it made ${call} again with another idempotency key.`];
}

function isSame({ exchange: one }: RecordedCall, { exchange: other }: RecordedCall): boolean {
  return one.method === other.method && one.path === other.path;
}

function keyOf({ exchange }: RecordedCall): string | undefined {
  return exchange.requestHeaders[keyHeader];
}

/** Whether the description of the called operation has a header for idempotency keys. */
function knowsKeys({ loaded }: Validation, { exchange }: RecordedCall): boolean {
  const operation = loaded.operations.find(({ id }) => id === exchange.operationId);
  return (
    operation?.parameters.some(
      ({ in: place, name }) => place === 'header' && name.toLowerCase() === keyHeader,
    ) === true
  );
}
