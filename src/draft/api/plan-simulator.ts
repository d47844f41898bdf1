import type { Credential, DraftedOperation, SampleError } from './api.ts';
import type { FixedReply, SimulatorPlan } from './simulator-plan.ts';

/** Plans the simulator of the drafted operations: the answers of their samples, and a fault for each error. */
export function planSimulator(
  operations: readonly DraftedOperation[],
  {
    errorPointers,
    credential,
  }: { readonly errorPointers: readonly string[]; readonly credential: Credential },
): SimulatorPlan {
  const errors = operations.flatMap((operation) => operation.errors);
  return {
    handlers: Object.fromEntries(
      operations.map(({ id, reply: { status, body = null } }) => [id, { status, body }]),
    ),
    unauthorized:
      credential.kind === 'none'
        ? {}
        : repliesBy(
            operations.filter(({ isSecured }) => isSecured),
            (operation) => unauthorized(operation),
          ),
    refusals: repliesBy(operations, ({ errors: own }) =>
      replyOf(own.find(({ status }) => status === 400 || status === 422)),
    ),
    faults: Object.fromEntries(
      errors.map((error) => [error.name, { status: error.status, body: error.body }]),
    ),
    errorPointers,
    credential,
  };
}

/** What the input says of a call without a credential; where it says nothing, that is a bare 401. */
function unauthorized({ errors, plainErrors }: DraftedOperation): FixedReply | undefined {
  const known = replyOf(errors.find(({ status }) => status === 401));
  if (known !== undefined) return known;
  const isMentioned = plainErrors.some(({ status }) => status === 401);
  return isMentioned ? { status: 401, body: null } : undefined;
}

function replyOf(error: SampleError | undefined): FixedReply | undefined {
  return error === undefined ? undefined : { status: error.status, body: error.body };
}

function repliesBy(
  operations: readonly DraftedOperation[],
  replyFor: (operation: DraftedOperation) => FixedReply | undefined,
): Record<string, FixedReply> {
  return Object.fromEntries(
    operations.flatMap((operation) => {
      const reply = replyFor(operation);
      return reply === undefined ? [] : [[operation.id, reply]];
    }),
  );
}
