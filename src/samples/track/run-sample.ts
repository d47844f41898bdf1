import type { Diagnostic, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Sample } from '#guide/mdx-document.ts';
import type { SyntaxProblem } from '../languages/language.ts';
import type { SampleRun } from '../session/start-session.ts';
import { compareOutputs } from './compare-outputs.ts';
import { invalidSample } from './invalid-sample.ts';
import { type Fault, judgeRun, timeoutOf } from './judge-run.ts';
import { observe, type Traffic } from './observe.ts';
import type { TrackSession } from './open-session.ts';
import { isInside, placeInSample } from './place-in-sample.ts';
import { printedTail } from './printed-tail.ts';
import { recordOf, type StepResult } from './step-result.ts';
import type { TrackContext } from './track-context.ts';
import { trafficFindings } from './traffic-findings.ts';

/** Lets a sample through its gate, and judges how it ended, what it printed and whom it called. */
export async function runSample(
  context: TrackContext,
  sample: Sample,
  { session, gate }: { session: TrackSession; gate: number },
): Promise<StepResult> {
  const started = performance.now();
  const { result: run, traffic } = await observe(context, () => session.run(gate, timeoutOf(sample)));
  const durationMs = performance.now() - started;
  const isLast = session.parts.at(-1)?.gate === gate;
  const fault = judgeRun(sample, run, isLast);
  if (run.end !== 'gate' || fault?.message.startsWith('was killed')) session.blockedBy = sample.id;
  const unmet = context.simulators.clearFaults();
  const found = await findingsOf(context, sample, { session, run, traffic, fault });
  const diagnostics = found.length === 0 && unmet > 0 ? [unmetFault(context, sample, unmet)] : found;
  const [first] = diagnostics;
  const status = first === undefined ? 'passed' : 'failed';
  return {
    record: recordOf(sample, { status, reason: first?.message, durationMs }),
    diagnostics,
    run,
    traffic,
  };
}

/** What comes of a sample whose session cannot run it: it is to blame for that itself, or blocked by another. */
export function blockedResult(sample: Sample, session: TrackSession): StepResult | undefined {
  if (session.blockedBy === undefined) return undefined;
  if (session.failure !== undefined && session.blockedBy === sample.id) {
    const record = recordOf(sample, { status: 'failed', reason: session.failure.message });
    return { record, diagnostics: [session.failure] };
  }
  const reason = `Blocked by \`${session.blockedBy}\`.`;
  return { record: recordOf(sample, { status: 'blocked', reason }), diagnostics: [] };
}

interface Observed {
  readonly session: TrackSession;
  readonly run: SampleRun;
  readonly traffic: Traffic;
  readonly fault: Fault | undefined;
}

/** A call that was refused, or that the simulator does not know, explains a failure better than the failure itself. */
async function findingsOf(context: TrackContext, sample: Sample, observed: Observed): Promise<Diagnostic[]> {
  const { session, run, traffic, fault } = observed;
  const causes = trafficFindings(context, sample, traffic);
  const { job, workspace, redact } = context;
  const names = { file: job.page.file, folder: workspace.samples, program: session.program };
  const output = printedTail(run, names, redact);
  if (causes.length > 0) return causes.map((cause) => (output === '' ? cause : { ...cause, output }));
  if (fault !== undefined) return [failure(context, sample, { ...observed, fault, output })];
  return compareOutputs(context, sample, { ...run, program: session.program });
}

/** A fault that no call met would leave the sample’s claim about it unproven. */
function unmetFault({ job }: TrackContext, sample: Sample, unmet: number): Diagnostic {
  return report(
    'samples/failed',
    placeInSample(job.page.file, sample),
    `\`${sample.id}\` asks for the fault \`${sample.info.fault}\`, and ${unmet} of its calls never came.`,
    { help: 'Ask for as many faults as the sample makes calls that meet them.' },
  );
}

/** A failure inside a function of an earlier sample is this sample's: the call is here. */
function placeOfFailure(sample: Sample, problems: readonly (SyntaxProblem | undefined)[]): Point | undefined {
  const points = problems.flatMap((problem) =>
    problem === undefined ? [] : [problem.at, ...(problem.trail ?? [])],
  );
  return points.find(({ line }) => isInside(sample, line));
}

function failure(
  { job }: TrackContext,
  sample: Sample,
  { session, run, fault, output }: Observed & { fault: Fault; output: string },
): Diagnostic {
  const said = session.language.locate(run.stderr, session.program);
  const at = placeOfFailure(sample, [run.failure, said]);
  const message = said?.message === undefined || said.message === '' ? '' : `: ${said.message}`;
  const place = placeInSample(job.page.file, sample, at);
  if (said?.isInvalid === true && session.language.kind === 'program') {
    const { label } = session.language;
    return invalidSample(place, sample.id, { label, message: said.message });
  }
  return report('samples/failed', place, `\`${sample.id}\` ${fault.message}${message}.`, {
    ...(fault.help === undefined ? {} : { help: fault.help }),
    ...(output === '' ? {} : { output }),
  });
}
