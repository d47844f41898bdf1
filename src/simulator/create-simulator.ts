import { checkReply } from './check-reply.ts';
import { createFaults, type Faults } from './create-faults.ts';
import { createIds } from './create-ids.ts';
import { createOutbox, type Outbox } from './create-outbox.ts';
import type { Context, HandlerContext, Reply } from './define-simulator.ts';
import { describeFailure } from './describe-failure.ts';
import type { Exchange } from './exchange.ts';
import { type HeldDispatches, holdDispatches } from './hold-dispatches.ts';
import { type Match, matchOperation } from './match-operation.ts';
import type { Json } from './open-api.ts';
import { type IncomingRequest, readRequest } from './read-request.ts';
import { sendExample } from './send-example.ts';
import type { Simulator, SimulatorOptions } from './simulator.ts';
import { undescribedReply } from './undescribed-reply.ts';
import { validateRequest } from './validate-request.ts';

/** What one simulator is at work with. */
interface Runtime extends SimulatorOptions {
  readonly state: unknown;
  readonly ids: ReturnType<typeof createIds>;
  readonly faults: Faults;
  readonly outbox: Outbox;
  readonly journal: Exchange[];
}

type Marks = Pick<Exchange, 'operationId' | 'fault' | 'simulatorError'>;
type Answer = { readonly reply: Reply; readonly marks: Marks };

/** Starts a simulator with no state but what its definition begins with. Cheap: nothing is compiled. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { definition, clock, keys, deliver } = options;
  const ids = createIds();
  const faultNames = Object.keys(definition.faults);
  const runtime: Runtime = {
    ...options,
    ids,
    state: definition.createState({ keys, clock, ids }),
    faults: createFaults(faultNames),
    outbox: createOutbox({ webhooks: definition.webhooks, clock, deliver }),
    journal: [],
  };
  return {
    fetch: (request) => serve(runtime, request),
    journal: runtime.journal,
    faultNames,
    injectFault: runtime.faults.inject,
    clearFaults: runtime.faults.clear,
    settle: runtime.outbox.settle,
    webhooks: definition.webhooks,
    send: (event, sendOptions) => sendExample(options, event, sendOptions),
  };
}

async function serve(runtime: Runtime, request: Request): Promise<Response> {
  const incoming = await readRequest(request);
  const dispatches = holdDispatches(runtime.outbox.send);
  const { reply, marks } = await answer(runtime, incoming, dispatches);
  const errorCode = marks.simulatorError === undefined ? errorCodeOf(runtime, reply) : 'simulator_error';
  runtime.journal.push({
    ...marks,
    at: runtime.clock.now(),
    method: incoming.method,
    host: incoming.host,
    path: incoming.path,
    query: incoming.query,
    status: reply.status,
    requestHeaders: Object.fromEntries(incoming.headers),
    requestBody: incoming.body.kind === 'none' ? null : incoming.body.value,
    responseBody: reply.body,
    ...(errorCode === undefined ? {} : { errorCode }),
  });
  dispatches.release();
  return toResponse(reply);
}

function toResponse(reply: Reply): Response {
  if (reply.status === 204) return new Response(null, { status: 204, headers: { ...reply.headers } });
  const headers = { 'content-type': 'application/json', ...reply.headers };
  return new Response(`${JSON.stringify(reply.body, null, 2)}\n`, { status: reply.status, headers });
}

function errorCodeOf(runtime: Runtime, reply: Reply): string | undefined {
  return reply.status >= 400 ? runtime.definition.errorCode(reply.body) : undefined;
}

async function answer(
  runtime: Runtime,
  request: IncomingRequest,
  dispatches: HeldDispatches,
): Promise<Answer> {
  const match = matchOperation(runtime.description, request);
  if (match.operation === undefined) {
    return { reply: undescribedReply(request, match.nearest), marks: { operationId: undefined } };
  }
  const operationId = match.operation.id;
  const fault = runtime.faults.take(operationId);
  const marks: Marks = { operationId, ...(fault === undefined ? {} : { fault }) };
  try {
    const reply = await perform(runtime, { match, request, dispatches, fault });
    const reason = checkReply(runtime.description, match.operation, {
      ...reply,
      errorCode: errorCodeOf(runtime, reply),
    });
    return reason === undefined ? { reply, marks } : simulatorFailure(marks, reason);
  } catch (cause) {
    return simulatorFailure(marks, describeFailure(cause));
  }
}

interface Call {
  readonly match: Extract<Match, { readonly path: unknown }>;
  readonly request: IncomingRequest;
  readonly dispatches: HeldDispatches;
  readonly fault: string | undefined;
}

/** A fault takes the place of the operation, inside whatever stands around every operation. */
async function perform(runtime: Runtime, call: Call): Promise<Reply> {
  const { definition } = runtime;
  const context: Context<unknown> = {
    state: runtime.state,
    operation: call.match.operation,
    path: call.match.path,
    headers: call.request.headers,
    fingerprint: call.request.fingerprint,
    keys: runtime.keys,
    clock: runtime.clock,
    ids: runtime.ids,
    dispatch: call.dispatches.dispatch,
  };
  const fault = call.fault === undefined ? undefined : definition.faults[call.fault];
  return definition.around(context, async () => fault?.(context) ?? handle(runtime, call, context));
}

async function handle(runtime: Runtime, call: Call, context: Context<unknown>): Promise<Reply> {
  const { definition, description } = runtime;
  const { problems, ...parts } = validateRequest(description, call.match, call.request);
  const [first, ...rest] = problems;
  const handlerContext: HandlerContext<unknown> = { ...context, ...parts };
  if (first !== undefined) return definition.invalid([first, ...rest], handlerContext);
  const handler = definition.handlers[call.match.operation.id];
  if (handler === undefined) throw new Error(`The simulator has no handler for ${call.match.operation.id}.`);
  return handler(handlerContext);
}

/** The simulator's own failure, in a shape that no vendor uses. */
function simulatorFailure(marks: Marks, reason: string): Answer {
  const body: Json = { simulator: 'error', message: `The simulator is wrong, not the request: ${reason}` };
  return { reply: { status: 500, body }, marks: { ...marks, simulatorError: reason } };
}
