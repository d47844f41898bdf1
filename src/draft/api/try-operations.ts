import { compileDescription } from '#simulator/compile-description.ts';
import { createClock } from '#simulator/create-clock.ts';
import { createSimulator } from '#simulator/create-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import type { Problem } from '#simulator/problem.ts';
import type { Notebook } from '../notebook.ts';
import { codeSpan } from '../text/prose.ts';
import type { DraftedOperation, SampleError } from './api.ts';
import { requestOfSample } from './request-of-sample.ts';
import { sentCredential } from './sent-credential.ts';
import { definePlan, problemText, type SimulatorPlan } from './simulator-plan.ts';

/** What a draft is tried with. */
export interface Trial {
  readonly description: JsonObject;
  readonly plan: SimulatorPlan;
  readonly origin: string;
  /** The values of all variables when samples run against the simulator. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Sends the samples of a draft to its own simulator before anything is written. A sample that is not answered as the draft says is
 * kept and not run, with the reason; an error that cannot be provoked is left out.
 */
export async function tryOperations(
  operations: readonly DraftedOperation[],
  trial: Trial,
  notebook: Notebook,
): Promise<readonly DraftedOperation[]> {
  const description = compileDescription(structuredClone(trial.description));
  const problems: Problem[] = [];
  const start = () =>
    createSimulator({
      description,
      definition: definePlan(trial.plan, (problem) => problems.push(problem)),
      clock: createClock(() => new Date(0)),
      keys: trial.values,
      deliver: () => Promise.reject(new Error('Nothing is delivered.')),
    });
  const tried: DraftedOperation[] = [];
  for (const operation of operations) {
    const notRun = operation.notRun ?? (await obstacleOf(operation, { simulator: start(), trial, problems }));
    if (notRun !== undefined)
      notebook.leaveOut(`A run of the sample of ${codeSpan(operation.id)}. ${notRun}`, operation.line);
    const errors: SampleError[] = [];
    for (const error of operation.errors) {
      const answer = await provoked(operation, error, { simulator: start(), trial });
      if (answer === undefined) errors.push(error);
      else
        notebook.leaveOut(
          `A row for the error ${error.status} ${codeSpan(error.code)} of ${codeSpan(operation.id)}: ${answer}`,
          error.line,
        );
    }
    tried.push({ ...operation, errors, ...(notRun === undefined ? {} : { notRun }) });
  }
  return tried;
}

type Started = ReturnType<typeof createSimulator>;

/** Why a sample cannot run as it stands; undefined where it is answered as the draft says. */
async function obstacleOf(
  operation: DraftedOperation,
  { simulator, trial, problems }: Provoking & { readonly problems: Problem[] },
): Promise<string | undefined> {
  const { request, reply } = operation;
  if (request.method === 'HEAD' || request.method === 'TRACE' || request.method === 'OPTIONS')
    return `TODO: the simulator does not answer ${request.method}; run it against the sandbox.`;
  problems.length = 0;
  const { status, text } = await answerTo(operation, simulator, trial);
  if (status === reply.status && simulator.journal[0]?.operationId === operation.id) return undefined;
  const [problem] = problems;
  if (problem !== undefined) return `TODO: correct the request by hand. ${problemText(problem)}`;
  return `TODO: correct the request by hand; the simulator answers ${status}: ${text.replace(/\s+/g, ' ').slice(0, 160)}`;
}

async function answerTo(operation: DraftedOperation, simulator: Started, { origin, plan, values }: Trial) {
  try {
    const response = await simulator.fetch(
      requestOfSample(operation.request, {
        origin,
        credential: sentCredential(operation, plan.credential),
        values,
      }),
    );
    const text = await response.text();
    const said = /"message": "([^"]*)"/.exec(text)?.[1] ?? text;
    return { status: response.status, text: said };
  } catch (cause) {
    return { status: 0, text: (cause as Error).message };
  }
}

interface Provoking {
  readonly simulator: Started;
  readonly trial: Trial;
}

/** Why an error does not come about as its row would say; undefined where it does. */
async function provoked(
  operation: DraftedOperation,
  error: SampleError,
  { simulator, trial }: Provoking,
): Promise<string | undefined> {
  const isMissingKey = isProvokedWithoutKey(operation, error, trial.plan);
  if (!isMissingKey) simulator.injectFault({ name: error.name, times: 1 });
  const credential = isMissingKey ? undefined : sentCredential(operation, trial.plan.credential);
  const { request } = operation;
  try {
    const bare = {
      method: request.method,
      path: request.path,
      query: request.query,
      headers: request.headers,
    };
    await simulator.fetch(
      requestOfSample(bare, {
        origin: trial.origin,
        values: trial.values,
        ...(credential === undefined ? {} : { credential }),
      }),
    );
  } catch (cause) {
    return (cause as Error).message;
  }
  const exchange = simulator.journal[0];
  if (exchange?.status === error.status && exchange.errorCode === error.code) return undefined;
  return exchange?.simulatorError ?? `the simulator answers ${exchange?.status}.`;
}

/** Whether an error is brought about by a call without the credential, and not by a fault. */
export function isProvokedWithoutKey(
  operation: DraftedOperation,
  error: SampleError,
  plan: SimulatorPlan,
): boolean {
  const { unauthorized, credential } = plan;
  const isChecked =
    credential.kind === 'bearer' || credential.kind === 'basic' || credential.place?.in === 'header';
  const refusal = unauthorized[operation.id];
  return isChecked && error.status === 401 && refusal !== undefined && refusal.body === error.body;
}
