import { plural } from '#diagnostics/plural.ts';
import type { RecordedCall } from '../record-calls.ts';
import { type Check, check } from '../report.ts';
import { callEvidence, type Round, type Validation } from '../validation.ts';

const refused: ReadonlySet<number> = new Set([401, 403]);
export const noExercise = 'Nothing makes the service call: name a request that does with `--exercise`.';
const noCall = 'The service called nothing: is it led to the simulator, and does the exercise make it call?';

/** Whether the provider takes the credentials of the service, and whether what it calls succeeds. */
export function checkCalls({ exercises, guideCalls }: Validation, round: Round): readonly Check[] {
  const { calls } = round;
  const evidence = [...round.evidence, ...calls.map(callEvidence)];
  if (calls.length === 0) {
    const [result, reason] =
      exercises.length === 0 ? (['not-checked', noExercise] as const) : (['fail', noCall] as const);
    return [
      check('auth-accepted', 'not-checked', { reason }),
      check('calls-succeed', result, { reason, evidence }),
    ];
  }
  return [checkAuth(calls), checkAnswers(calls, { guideCalls, evidence })];
}

function checkAuth(calls: readonly RecordedCall[]): Check {
  const wrong = calls.filter(({ exchange }) => refused.has(exchange.status));
  const evidence = (wrong.length > 0 ? wrong : calls.slice(0, 1)).map(callEvidence);
  if (wrong.length > 0) {
    const [{ exchange } = wrong[0] as RecordedCall] = wrong;
    const code = exchange.errorCode === undefined ? '' : ` \`${exchange.errorCode}\``;
    const reason = `Of ${plural(calls.length, 'call')}, ${wrong.length} refused, the first with ${exchange.status}${code}.`;
    return check('auth-accepted', 'fail', { reason, evidence });
  }
  return check('auth-accepted', 'pass', {
    reason: `Of ${plural(calls.length, 'call')}, none was refused with 401 or 403.`,
    evidence,
  });
}

interface Told {
  readonly guideCalls: readonly string[];
  readonly evidence: Check['evidence'];
}

function checkAnswers(calls: readonly RecordedCall[], { guideCalls, evidence }: Told): Check {
  const wrong = calls.filter(({ exchange: { status } }) => status >= 400 && !refused.has(status));
  if (wrong.length > 0) {
    const [first] = wrong.map(({ exchange: { method, path, status, errorCode, operationId } }) =>
      operationId === undefined
        ? `\`${method} ${path}\` is not in the description of the provider`
        : `\`${method} ${path}\` was answered with ${status}${errorCode === undefined ? '' : ` \`${errorCode}\``}`,
    );
    return check('calls-succeed', 'fail', {
      reason: `${first}; ${wrong.length} of ${plural(calls.length, 'call')} failed.`,
      evidence,
    });
  }
  if (calls.every(({ exchange }) => refused.has(exchange.status)))
    return check('calls-succeed', 'not-checked', {
      reason: 'No call went further than the check of the credentials.',
      evidence,
    });
  const called = new Set(calls.map(({ exchange }) => `${exchange.method} ${exchange.path}`));
  const missing = guideCalls.filter((one) => ![...called].some((call) => isCallOf(call, one)));
  const guide =
    guideCalls.length === 0
      ? ''
      : ` Of ${plural(guideCalls.length, 'operation')} of the guide it did not call ${missing.length === 0 ? 'none' : missing.map((one) => `\`${one}\``).join(', ')}.`;
  return check('calls-succeed', 'pass', {
    reason: `${plural(calls.length, 'call')} succeeded.${guide}`,
    evidence,
  });
}

/** Whether `POST /v1/customers/cus_1` is a call of `POST /v1/customers/{customer}`. */
function isCallOf(call: string, operation: string): boolean {
  const pattern = operation
    .split(/\{[^}]*\}/)
    .map(RegExp.escape)
    .join('[^/]+');
  return new RegExp(`^${pattern}$`).test(call);
}
