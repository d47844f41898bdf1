import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { SampleRecord } from '../evidence.ts';
import { observe } from './observe.ts';
import { type Answer, proveByCommand, proveBySample } from './prove-row.ts';
import type { ExtraPart, Sessions } from './sessions.ts';
import type { StepResult } from './step-result.ts';
import type { TrackContext } from './track-context.ts';
import type { Provocation, TrackJob } from './track-job.ts';
import type { RowOutcome } from './track-outcome.ts';
import { trafficFindings } from './traffic-findings.ts';

const time = 30_000;

/** The commands of error rows as parts of the session of bash; their gates follow those of the samples. */
export function commandParts({ provocations, track }: TrackJob): ExtraPart[] {
  return provocations.flatMap((provocation) => {
    if (provocation.by.kind !== 'command') return [];
    const gate = track.steps.length + provocation.row;
    return [{ gate, id: `error ${provocation.code}`, text: provocation.by.command }];
  });
}

/** Provokes the error rows of a track, and judges those that its samples provoked. */
export async function runProvocations(
  context: TrackContext,
  sessions: Sessions,
  results: readonly StepResult[],
): Promise<{ rows: RowOutcome[]; diagnostics: Diagnostic[] }> {
  const rows: RowOutcome[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const provocation of context.job.provocations) {
    const { by } = provocation;
    if (by.kind === 'command') {
      if (isBlockedBySample(sessions, results)) continue;
      const outcome = await provoke(context, sessions, provocation);
      rows.push(outcome.row);
      diagnostics.push(...outcome.diagnostics);
      continue;
    }
    const result = results.find(({ record }) => record.id === by.sample);
    if (result?.run === undefined || result.traffic === undefined) continue;
    rows.push(
      proveBySample(provocation, { ...result.run, traffic: result.traffic, errorCode: errorCodeOf(context) }),
    );
  }
  return { rows, diagnostics };
}

/** Whether the shell does not answer because a sample failed in it: that is the finding, and not each row after it. */
function isBlockedBySample(
  sessions: Sessions,
  results: readonly { readonly record: SampleRecord }[],
): boolean {
  const blockedBy = sessions.shared.get('bash')?.blockedBy;
  return results.some(({ record }) => record.id === blockedBy);
}

type Provoked = { readonly row: RowOutcome; readonly diagnostics: readonly Diagnostic[] };

async function provoke(
  context: TrackContext,
  sessions: Sessions,
  provocation: Provocation,
): Promise<Provoked> {
  const { job, simulators } = context;
  const notProven = (answer: string, field: RowOutcome['field'] = 'code'): Provoked => ({
    row: { row: provocation.row, isProven: false, field, answer },
    diagnostics: [],
  });
  const session = sessions.shared.get('bash');
  if (session === undefined) return notProven('was not provoked: `bash` is not installed');
  if (session.blockedBy !== undefined)
    return notProven(`was not provoked: \`${session.blockedBy}\` failed before`);
  const fault = provocation.by.kind === 'command' ? provocation.by.fault : undefined;
  if (fault !== undefined) {
    try {
      (await simulators.get(job.page.provider ?? '')).injectFault({ name: fault, times: 1 });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return notProven(`was not provoked: ${reason}`, 'provoke/fault');
    }
  }
  const gate = job.track.steps.length + provocation.row;
  const { result: run, traffic } = await observe(context, () => session.run(gate, time));
  simulators.clearFaults();
  if (run.end !== 'gate') {
    session.blockedBy = `error ${provocation.code}`;
    return notProven(run.end === 'timeout' ? 'was not answered in 30 seconds' : 'ended the shell');
  }
  const [stdout, stderr] = [run.stdout, run.stderr].map(context.redact) as [string, string];
  const answer: Answer = { stdout, stderr, traffic, errorCode: errorCodeOf(context) };
  return {
    row: proveByCommand(provocation, answer),
    diagnostics: trafficFindings(context, placedRow(provocation), traffic),
  };
}

/** The row stands in the page by its code. */
function placedRow({ code, span }: Provocation) {
  const { line, column } = span?.start ?? { line: 1, column: 1 };
  return { id: code, text: code, line, indent: column - 1 };
}

function errorCodeOf({ job }: TrackContext): readonly string[] {
  return job.providers.find(({ id }) => id === job.page.provider)?.errorCode ?? [];
}
