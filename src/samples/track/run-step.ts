import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Sample } from '#guide/mdx-document.ts';
import type { LanguageName } from '../languages/language.ts';
import { languageNamed } from '../languages.ts';
import { writeFresh } from '../session/write-fresh.ts';
import { checkSyntax } from './check-syntax.ts';
import { invalidSample } from './invalid-sample.ts';
import { observe } from './observe.ts';
import { placeInSample } from './place-in-sample.ts';
import { blockedResult, runSample } from './run-sample.ts';
import { openOwnSession, type Sessions } from './sessions.ts';
import { startService } from './start-service.ts';
import { recordOf, type StepResult } from './step-result.ts';
import type { Step } from './track.ts';
import type { TrackContext } from './track-context.ts';

/** Does what one step asks for. `gate` is its number in the program of its session. */
export async function runStep(
  context: TrackContext,
  step: Step,
  { sessions, gate }: { sessions: Sessions; gate: number },
): Promise<StepResult> {
  const { sample } = step;
  switch (step.kind) {
    case 'noted':
      return notedResult(context, step);
    case 'check':
      return checkedResult(context, step, `check-${gate}`);
    case 'file':
      await writeSampleFile(context.workspace.samples, sample);
      return step.obstacle === undefined
        ? checkedResult(context, step, `file-${gate}`)
        : notedResult(context, { kind: 'noted', sample, status: 'not-run', reason: step.obstacle });
    case 'service':
      return startStep(context, step, sessions);
    case 'run': {
      const session = step.isAlone
        ? await openOwnSession(context, sessions, { sample, language: step.language, gate })
        : sessions.shared.get(step.language);
      if (session === undefined) throw new Error(`No session was opened for ${step.language}.`);
      const blocked = blockedResult(sample, session);
      if (blocked !== undefined) return blocked;
      const fault = await injectFault(context, sample);
      if (fault !== undefined) {
        session.blockedBy = sample.id;
        return { record: failedRecord(sample, fault), diagnostics: [fault] };
      }
      return runSample(context, sample, { session, gate });
    }
  }
}

/** Writes a `file=` sample into the folder where samples run. */
export async function writeSampleFile(folder: string, sample: Sample): Promise<void> {
  const file = join(folder, sample.info.file ?? sample.id);
  await mkdir(dirname(file), { recursive: true });
  await writeFresh(file, `${sample.text}\n`);
}

function notedResult({ job }: TrackContext, step: Extract<Step, { kind: 'noted' }>): StepResult {
  const { sample, status, reason } = step;
  const record = recordOf(sample, { status, reason });
  if (status !== 'not-run' || step.isMeant === true) return { record, diagnostics: [] };
  const place = placeInSample(job.page.file, sample);
  const finding = report('samples/not-run', place, `\`${sample.id}\` is not run: ${reason}`, {
    help: 'Install what is missing, or say in the fence why it is not run: `illustrative="why"` or `manual="why"`.',
  });
  return { record, diagnostics: [finding] };
}

async function checkedResult(
  context: TrackContext,
  { sample, language }: { readonly sample: Sample; readonly language?: LanguageName },
  id: string,
): Promise<StepResult> {
  const started = performance.now();
  const { file } = sample.info;
  const checkable = { id, text: sample.text, line: sample.line, ...(file === undefined ? {} : { file }) };
  const problem =
    language === undefined ? undefined : await checkSyntax(context, languageNamed(language), checkable);
  const durationMs = performance.now() - started;
  if (problem === undefined)
    return {
      record: recordOf(sample, { status: 'checked', reason: checkedReason(sample), durationMs }),
      diagnostics: [],
    };
  const label = language === undefined ? '' : languageNamed(language).label;
  const place = placeInSample(context.job.page.file, sample, problem.at);
  const finding = invalidSample(place, sample.id, { label, message: problem.message });
  return { record: failedRecord(sample, finding), diagnostics: [finding] };
}

function checkedReason({ info }: Sample): string {
  return info.file === undefined
    ? 'Its syntax is checked.'
    : `It is written to \`${info.file}\`, for others to use.`;
}

async function startStep(
  context: TrackContext,
  step: Extract<Step, { kind: 'service' }>,
  sessions: Sessions,
): Promise<StepResult> {
  const { sample } = step;
  const syntax = await checkedResult(context, step, `service-${sample.line}`);
  if (syntax.diagnostics.length > 0) return syntax;
  const started = performance.now();
  const { result: service, traffic } = await observe(context, () =>
    startService(context, sample, languageNamed(step.language)),
  );
  const durationMs = performance.now() - started;
  if (service.failure !== undefined) {
    return { record: failedRecord(sample, service.failure), diagnostics: [service.failure], traffic };
  }
  sessions.services.push({ sample, service });
  return { record: recordOf(sample, { status: 'passed', durationMs }), diagnostics: [], traffic };
}

/** `fault=name:times` makes the next calls to the page's provider fail. */
async function injectFault(
  { job, simulators }: TrackContext,
  sample: Sample,
): Promise<Diagnostic | undefined> {
  const [name, times = '1'] = sample.info.fault?.split(':') ?? [];
  if (name === undefined) return undefined;
  try {
    const simulator = await simulators.get(job.page.provider ?? job.providers[0]?.id ?? '');
    simulator.injectFault({ name, times: Number(times) });
    return undefined;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return report(
      'samples/failed',
      { file: job.page.file, span: sample.span },
      `\`${sample.id}\` asks for a fault. ${reason}`,
    );
  }
}

function failedRecord(sample: Sample, finding: Diagnostic) {
  return recordOf(sample, { status: 'failed', reason: finding.message });
}
