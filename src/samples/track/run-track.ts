import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Delivery } from '#simulator/delivery.ts';
import type { EndpointRecord, SampleStatus } from '../evidence.ts';
import { startGateway } from '../gateway/start-gateway.ts';
import { createRedactor } from '../redact.ts';
import { killProcesses } from '../session/started-processes.ts';
import { createDeliver } from './create-deliver.ts';
import { driftFindings } from './drift-findings.ts';
import { forwardRoute } from './forward-route.ts';
import { openSandbox } from './open-sandbox.ts';
import { type Call, openSimulators } from './open-simulators.ts';
import { prepareWorkspace } from './prepare-workspace.ts';
import { proveEvents } from './prove-events.ts';
import { reachableErrors } from './reachable-errors.ts';
import { recordRequests } from './record-requests.ts';
import { commandParts, runProvocations } from './run-provocations.ts';
import { runStep, writeSampleFile } from './run-step.ts';
import { runVerify } from './run-verify.ts';
import { closeSessions, openSessions, type Sessions } from './sessions.ts';
import type { StepResult } from './step-result.ts';
import type { TrackContext } from './track-context.ts';
import type { TrackJob } from './track-job.ts';
import type { TrackOutcome } from './track-outcome.ts';

/** Told of every sample as soon as its step is done. */
export type OnStep = (result: StepResult) => void;

/**
 * Runs one track in this process: fresh simulators, gateway and workspace, every step in page order, then the error
 * rows, the verification script and the webhook events. Rejects when `signal` aborts; nothing that it started is left
 * behind then either.
 */
export async function runTrack(job: TrackJob, signal: AbortSignal, onStep: OnStep): Promise<TrackOutcome> {
  signal.throwIfAborted();
  const context = await openContext(job);
  const sessions: Sessions = { shared: new Map(), own: [], services: [] };
  signal.addEventListener('abort', killProcesses);
  try {
    await writeImported(context);
    for (const [name, session] of (await openSessions(context, commandParts(job))).shared) {
      sessions.shared.set(name, session);
    }
    signal.throwIfAborted();
    return await runSteps(context, sessions, { signal, onStep });
  } finally {
    signal.removeEventListener('abort', killProcesses);
    await closeSessions(sessions);
    await stopServices(sessions);
    await context.gateway.close();
  }
}

async function openContext(job: TrackJob): Promise<TrackContext> {
  const deliveries: Delivery[] = [];
  const deliver = createDeliver(job.webhooks, (delivery) => void deliveries.push(delivery));
  const simulators =
    job.target === 'sandbox'
      ? openSandbox(job.providers, job.upstreams)
      : openSimulators(job.providers, deliver);
  if (job.page.provider !== undefined) simulators.get(job.page.provider).catch(() => undefined);
  const gateway = await startGateway(new Map([...simulators.routes, ...forwardRoute(job.webhooks)]));
  const workspace = await prepareWorkspace(job, gateway.ca);
  const redact = createRedactor(job.secrets);
  return { job, redact, workspace, gateway, simulators, deliveries, bindings: new Map(), updates: [] };
}

/**
 * A module's imports are loaded before its first line runs, so the files that they name must be there from the start.
 */
async function writeImported({ job, workspace }: TrackContext): Promise<void> {
  const texts = job.track.steps.flatMap((step) => (step.kind === 'run' ? [step.sample.text] : []));
  for (const { kind, sample } of job.track.steps) {
    const file = sample.info.file;
    if (
      kind === 'file' &&
      texts.some((text) => text.includes(`'./${file}'`) || text.includes(`"./${file}"`))
    ) {
      await writeSampleFile(workspace.samples, sample);
    }
  }
}

async function runSteps(
  context: TrackContext,
  sessions: Sessions,
  { signal, onStep }: { signal: AbortSignal; onStep: OnStep },
): Promise<TrackOutcome> {
  const { job, simulators } = context;
  const results: StepResult[] = [];
  for (const [gate, step] of job.track.steps.entries()) {
    const result = await runStep(context, step, { sessions, gate });
    signal.throwIfAborted();
    results.push(result);
    onStep(result);
  }
  const bySamples = simulators.calls();
  const requests = recordRequests(bySamples, results);
  const proven = await runProvocations(context, sessions, results);
  const before = new Set(simulators.calls().map(({ exchange }) => exchange));
  signal.throwIfAborted();
  const verified = job.verify === undefined ? undefined : await runVerify(context, job.verify);
  const byVerify = simulators.calls().filter(({ exchange }) => !before.has(exchange));
  signal.throwIfAborted();
  const ended = await checkServices(sessions);
  const isWhole = results.every(({ record }) => !isFailure(record.status));
  const events = isWhole ? await proveEvents(context, sessions, signal) : [];
  signal.throwIfAborted();
  await stopServices(sessions);
  const failedServices = new Map(ended.map(({ id, diagnostics }) => [id, diagnostics[0]?.message]));
  return {
    track: job.track.name,
    samples: results.map(({ record }) => {
      const reason = failedServices.get(record.id);
      return reason === undefined ? record : { ...record, status: 'failed', reason };
    }),
    rows: proven.rows,
    events,
    verify: verifyStatus(verified),
    endpoints: endpointsOf([...bySamples, ...byVerify]),
    requests,
    errors: reachableErrors(bySamples, simulators.errorsOf),
    providers: simulators.opened(),
    diagnostics: [
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...proven.diagnostics,
      ...(verified ?? []),
      ...ended.flatMap(({ diagnostics }) => diagnostics),
      ...simulators.diagnostics,
      ...driftFindings(job, callsBySample(job, results), simulators.calls()),
    ],
    updates: context.updates,
  };
}

/** null: there is no script, or what it needs is not there. */
function verifyStatus(findings: readonly Diagnostic[] | undefined): TrackOutcome['verify'] {
  if (findings === undefined || findings.some(({ code }) => code === 'samples/not-run')) return null;
  return findings.length === 0 ? 'passed' : 'failed';
}

/** Looks at what the services printed before the events are proven: those deliveries are none of the page's own. */
async function checkServices({ services }: Sessions) {
  const checked = [];
  for (const { sample, service } of services)
    checked.push({ id: sample.id, diagnostics: await service.check() });
  return checked;
}

async function stopServices({ services }: Sessions): Promise<void> {
  for (const { service } of services.splice(0)) await service.stop();
}

function isFailure(status: SampleStatus): boolean {
  return status === 'failed' || status === 'blocked';
}

function callsBySample({ track }: TrackJob, results: readonly StepResult[]) {
  return track.steps.map(({ sample }, index) => ({ sample, calls: results[index]?.traffic?.calls ?? [] }));
}

function endpointsOf(calls: readonly Call[]): EndpointRecord[] {
  const called = calls.flatMap(({ endpoint }) => (endpoint === undefined ? [] : [endpoint]));
  return [...new Map(called.map((endpoint) => [endpoint.operationId, endpoint])).values()];
}
