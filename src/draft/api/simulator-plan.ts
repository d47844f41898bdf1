import type { Context, Reply, SimulatorDefinition } from '#simulator/define-simulator.ts';
import type { Json } from '#simulator/open-api.ts';
import type { Problem } from '#simulator/problem.ts';
import type { Credential } from './api.ts';
import { codeOf } from './error-codes.ts';

/** An answer that is always the same. */
export interface FixedReply {
  readonly status: number;
  readonly body: Json;
}

/** A first simulator: fixed answers, by operation or by fault. */
export interface SimulatorPlan {
  readonly handlers: Readonly<Record<string, FixedReply>>;
  /** The answer to a call without the credential, by the operations that need it. */
  readonly unauthorized: Readonly<Record<string, FixedReply>>;
  /** The answer to a request that does not fit its description. */
  readonly refusals: Readonly<Record<string, FixedReply>>;
  readonly faults: Readonly<Record<string, FixedReply>>;
  readonly errorPointers: readonly string[];
  readonly credential: Credential;
}

/** The answer to what does not fit, where an operation describes none. */
function plainRefusal(problem: Problem): Reply {
  return { status: 400, body: { simulator: 'invalid', message: problemText(problem) } };
}

/** What is wrong with a request, as a sentence. */
export function problemText({ part, name, message }: Problem): string {
  return `${name === '' ? `The ${part}` : `\`${name}\` of the ${part}`} ${message}.`;
}

/** A plan as the definition that its file is, to try it before it is written. `onProblem` hears why a request does not fit. */
export function definePlan(
  plan: SimulatorPlan,
  onProblem: (problem: Problem) => void = () => undefined,
): SimulatorDefinition<object> {
  const constant = (reply: FixedReply) => (): Reply => reply;
  const entries = (replies: Readonly<Record<string, FixedReply>>) =>
    Object.fromEntries(Object.entries(replies).map(([name, reply]) => [name, constant(reply)]));
  return {
    createState: () => ({}),
    handlers: entries(plan.handlers),
    around: async (context, next) => {
      const refusal = plan.unauthorized[context.operation.id];
      return refusal === undefined || isKnown(plan.credential, context) ? next() : refusal;
    },
    invalid: ([problem], { operation }) => {
      onProblem(problem);
      return plan.refusals[operation.id] ?? plainRefusal(problem);
    },
    faults: entries(plan.faults),
    errorCode: (body) => codeOf(body, plan.errorPointers),
  };
}

function isKnown(credential: Credential, { headers, keys }: Context<object>): boolean {
  const sent = headers.get('authorization');
  const key = keys[credential.key] ?? '';
  if (credential.kind === 'bearer') return sent === `Bearer ${key}`;
  if (credential.kind === 'basic')
    return sent === `Basic ${btoa(`${key}:${keys[credential.password ?? ''] ?? ''}`)}`;
  const { place } = credential;
  return place?.in !== 'header' || headers.get(place.name) === key;
}
