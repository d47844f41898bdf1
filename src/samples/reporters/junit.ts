import { defineReporter } from '#diagnostics/define-reporter.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { findingCase, findingProblem, findingText } from '#diagnostics/finding-case.ts';
import { type JunitCase, type JunitProblem, type JunitSuite, junitXml } from '#diagnostics/junit-xml.ts';
import { tailText } from '#diagnostics/tail-text.ts';
import { attachFindings } from '../attach-findings.ts';
import type { ErrorReport, SampleReport, SamplesReport } from '../samples-report.ts';

/**
 * For CI servers: a suite per track with a case per sample, a suite of error rows, and a suite of the findings that are
 * about neither.
 */
export const junit = defineReporter<SamplesReport>({
  name: 'junit',
  report: (report) => junitXml(suitesOf(report)),
});

function suitesOf(report: SamplesReport): JunitSuite[] {
  const { ofSample, others } = attachFindings(report);
  const tracks = Map.groupBy(report.samples, ({ guide, track }) => `${guide}.${track}`);
  const suites = [...tracks].map(([name, samples]) => ({
    name,
    cases: samples.map((sample) => sampleCase(sample, ofSample.get(sample) ?? [])),
  }));
  return [
    ...suites,
    { name: 'error rows', cases: rowCases(report.errors, others) },
    { name: 'findings', cases: others.filter((one) => !isUnproven(one)).map(findingCase) },
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

/** The rows that are proven, and the findings of those that are not; a row that is not proven without one fails too. */
function rowCases(rows: readonly ErrorReport[], findings: readonly Diagnostic[]): JunitCase[] {
  const unproven = findings.filter(isUnproven);
  const told = rows.filter(({ result }) => result === 'proven' || unproven.length === 0);
  return [...told.map(rowCase), ...unproven.map(findingCase)];
}

function isUnproven({ code }: Diagnostic): boolean {
  return code === 'samples/error-not-proven';
}

function rowCase({ guide, status, code, result }: ErrorReport): JunitCase {
  const message = `The error ${status} \`${code}\` is not proven.`;
  const problem = { kind: 'failure', type: 'samples/error-not-proven', message, text: message } as const;
  return {
    classname: `${guide}.errors`,
    name: `${status} ${code}`,
    ...(result === 'proven' ? {} : { problem }),
  };
}
