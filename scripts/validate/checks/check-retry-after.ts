import { type Check, check } from '../report.ts';
import { runRound } from '../run-round.ts';
import { callEvidence, type Validation } from '../validation.ts';
import { noExercise } from './check-calls.ts';
import { faultOf } from './fault-of.ts';

/** Timers may end a little early. */
const tolerance = 20;

/** Makes one call fail with 429, and looks when the next one comes. */
export async function checkRetryAfter(validation: Validation): Promise<Check> {
  const { exercises, recorder, simulator, patience } = validation;
  const name = faultOf(validation, (status) => status === 429);
  if (exercises.length === 0) return check('retry-after', 'not-checked', { reason: noExercise });
  if (name === undefined)
    return check('retry-after', 'not-checked', {
      reason: 'The guide has no error row of status 429 that a fault of the simulator brings about.',
    });
  const before = recorder.calls.length;
  simulator.injectFault({ name, times: 1 });
  const round = await runRound(validation, 2);
  simulator.clearFaults();
  const at = recorder.calls.findIndex(
    ({ exchange }, index) => index >= before && exchange.fault === name && exchange.status === 429,
  );
  const failed = recorder.calls[at];
  if (failed === undefined)
    return check('retry-after', 'not-checked', {
      reason: 'The exercise made no call that could fail.',
      evidence: round.evidence,
    });
  const seconds = failed.retryAfter ?? 0;
  await recorder.moreThan(at + 1, seconds * 1000 + patience);
  const next = recorder.calls[at + 1];
  const evidence = [...round.evidence, ...[failed, ...(next === undefined ? [] : [next])].map(callEvidence)];
  if (next === undefined) {
    const reason = `It was told to wait ${seconds} s, and did not call again within ${seconds + patience / 1000} s.`;
    return check('retry-after', 'not-checked', { reason, evidence });
  }
  const waited = next.cameAt - failed.answeredAt;
  const isRight = waited >= seconds * 1000 - tolerance;
  const reason = `It was told to wait ${seconds} s, and called again after ${(waited / 1000).toFixed(1)} s.`;
  return check('retry-after', isRight ? 'pass' : 'fail', { reason, evidence });
}
