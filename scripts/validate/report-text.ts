import type { TextReportOptions } from '#diagnostics/report-text.ts';
import { wrapText } from '../wrap-text.ts';
import { evidenceText } from './report-markdown.ts';
import type { SignedReport } from './sign-report.ts';

const marks = { pass: '✔', fail: '✖', 'not-checked': '–' } as const;
const styles = { pass: 'bold', fail: 'error', 'not-checked': 'dim' } as const;
const shownEvidence = 12;

/** A report for a person at a terminal. Evidence of what passed is left out. */
export function validationText(report: SignedReport, paint: TextReportOptions['paint']): string {
  const { guide, target, provider, at, checks, summary, signedOffBy, signature } = report;
  const lines = checks.flatMap(({ title, result, reason, evidence }) => [
    paint(styles[result], `${marks[result]} ${title}`),
    ...wrapText(reason, 96)
      .split('\n')
      .map((line) => `    ${line}`),
    ...(result === 'fail' ? evidence.slice(0, shownEvidence).map((one) => `    · ${evidenceText(one)}`) : []),
    ...(result === 'fail' && evidence.length > shownEvidence
      ? [`    · and ${evidence.length - shownEvidence} more`]
      : []),
  ]);
  return `${[
    `${paint('bold', guide.title)} (${guide.slug}, version ${guide.hash.slice(0, 12)})`,
    `${target.service} against the ${provider.answeredBy} of ${provider.id}, ${at}`,
    '',
    ...lines,
    '',
    `${summary.passed} passed, ${summary.failed} failed, ${summary.notChecked} not checked.`,
    signedOffBy === null ? 'Signed off by nobody: `--sign-off NAME` does.' : `Signed off by ${signedOffBy}.`,
    `Signature: ${signature.kind}:${signature.value}`,
  ].join('\n')}\n`;
}
