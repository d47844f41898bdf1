import { plainText } from '#diagnostics/plain-text.ts';
import { markdownTable } from '../reference/markdown-table.ts';
import type { Check, Evidence, ValidationReport } from './report.ts';
import { signText } from './sign-report.ts';

/** Before the signature, which is over everything above the line. */
export const signatureMark = 'Signature: ';

const results = { pass: 'passed', fail: '**failed**', 'not-checked': 'not checked' } as const;

/** A report as Markdown, with its signature in the last line. */
export function reportMarkdown(report: ValidationReport, key: string | undefined): string {
  const { guide, provider, target, at, tool, checks, summary, signedOffBy } = report;
  const text = `${[
    `# Validation of ${guide.title}`,
    markdownTable([
      ['What', 'Value'],
      ['Guide', `${guide.slug}, version \`${guide.hash}\``],
      ['Service', code(target.service)],
      ['Webhooks', target.webhook === null ? 'none' : code(target.webhook)],
      ['Answered by', `the ${provider.answeredBy} of \`${provider.id}\``],
      ['When', at],
      ['Made by', tool],
      ['Result', `${summary.passed} passed, ${summary.failed} failed, ${summary.notChecked} not checked`],
      ['Signed off by', signedOffBy === null ? 'nobody' : plainText(signedOffBy)],
    ]),
    ...checks.map(section),
    'The signature shows whether this text was changed. It does not prove who made it.',
  ].join('\n\n')}\n\n`;
  const { kind, value } = signText(text, key);
  return `${text}${signatureMark}${kind}:${value}\n`;
}

function section({ id, title, result, reason, evidence }: Check): string {
  const lines = evidence.map(evidenceText).map((line) => `- ${line}`);
  return [
    `## ${title}`,
    `${code(id)}: ${results[result]}. ${reason}`,
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ].join('\n\n');
}

/** A line of evidence: `service: POST /v1/customers → 200`. */
export function evidenceText({ what, status }: Evidence): string {
  return `${plainText(what)} → ${status ?? 'no answer'}`;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
