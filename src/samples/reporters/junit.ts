import type { DiagnosticCode } from '#diagnostics/catalogue.ts';
import { defineReporter } from '#diagnostics/define-reporter.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { findingCase, findingProblem, findingText } from '#diagnostics/finding-case.ts';
import { type JunitCase, type JunitProblem, type JunitSuite, junitXml } from '#diagnostics/junit-xml.ts';
import { tailText } from '#diagnostics/tail-text.ts';
import { attachFindings } from '../attach-findings.ts';
import type { SampleReport, SamplesReport } from '../samples-report.ts';

/**
 * For CI servers: a suite per track with a case per sample, suites of error rows and of event rows, and a suite of the
 * findings that are about none of these.
 */
export const junit = defineReporter<SamplesReport>({
  name: 'junit',
  report: (report) => junitXml(suitesOf(report)),
});

const tableCodes: readonly DiagnosticCode[] = ['samples/error-not-proven', 'samples/event-not-proven'];

function suitesOf(report: SamplesReport): JunitSuite[] {
  const { ofSample, others } = attachFindings(report);
  const tracks = Map.groupBy(report.samples, ({ guide, track }) => `${guide}.${track}`);
  const suites = [...tracks].map(([name, samples]) => ({
    name,
    cases: samples.map((sample) => sampleCase(sample, ofSample.get(sample) ?? [])),
  }));
  return [
    ...suites,
    { name: 'error rows', cases: tableCases(errorTable(report), others) },
    { name: 'event rows', cases: tableCases(eventTable(report), others) },
    { name: 'findings', cases: others.filter(({ code }) => !tableCodes.includes(code)).map(findingCase) },
  ].filter(({ cases }) => cases.length > 0);
}

function sampleCase(sample: SampleReport, findings: readonly Diagnostic[]): JunitCase {
  const { guide, track, id, durationMs } = sample;
  const problem = problemOf(sample, findings);
  const output = findings.map((finding) => tailText(finding.output ?? '')).filter((text) => text !== '');
  return {
    classname: `${guide}.${track}`,
    name: id,
    seconds: durationMs / 1000,
    ...(problem === undefined ? {} : { problem }),
    ...(output.length === 0 ? {} : { output: output.join('\n') }),
  };
}

function problemOf(sample: SampleReport, findings: readonly Diagnostic[]): JunitProblem | undefined {
  const { file, line, status, reason } = sample;
  if (status === 'passed' || status === 'checked') return undefined;
  const [first] = findings.filter(({ severity }) => severity === 'error');
  if (first !== undefined) {
    const text = findings.map((finding) => findingText({ ...finding, output: '' })).join('\n\n');
    return { ...findingProblem(first), text };
  }
  const message = `${status}${reason === undefined ? '' : `: ${reason}`}`;
  return status === 'failed'
    ? { kind: 'failure', type: 'samples/failed', message, text: `${file}:${line}\n${message}` }
    : { kind: 'skipped', message };
}

/** A table of rows that a run proves, and the code of the findings about them. */
interface ProvenTable {
  readonly code: DiagnosticCode;
  readonly rows: readonly ProvenRow[];
}

interface ProvenRow {
  readonly classname: string;
  readonly name: string;
  /** What it is, for a sentence. */
  readonly what: string;
  readonly result: 'proven' | 'not-proven';
}

function errorTable({ errors }: SamplesReport): ProvenTable {
  const rows = errors.map(({ guide, status, code, result }) => ({
    ...{ classname: `${guide}.errors`, name: `${status} ${code}`, result },
    what: `The error ${status} \`${code}\``,
  }));
  return { code: 'samples/error-not-proven', rows };
}

function eventTable({ events }: SamplesReport): ProvenTable {
  const rows = events.map(({ guide, event, result }) => ({
    ...{ classname: `${guide}.events`, name: event, result },
    what: `The event \`${event}\``,
  }));
  return { code: 'samples/event-not-proven', rows };
}

/** The rows that are proven, and the findings of those that are not; a row that is not proven without one fails too. */
function tableCases({ code, rows }: ProvenTable, findings: readonly Diagnostic[]): JunitCase[] {
  const unproven = findings.filter((finding) => finding.code === code);
  const told = rows.filter(({ result }) => result === 'proven' || unproven.length === 0);
  return [...told.map((row) => rowCase(row, code)), ...unproven.map(findingCase)];
}

function rowCase({ classname, name, what, result }: ProvenRow, type: DiagnosticCode): JunitCase {
  const message = `${what} is not proven.`;
  const problem = { kind: 'failure', type, message, text: message } as const;
  return { classname, name, ...(result === 'proven' ? {} : { problem }) };
}
