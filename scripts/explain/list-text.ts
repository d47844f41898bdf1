import { catalogue, type DiagnosticCode } from '#diagnostics/catalogue.ts';
import type { TextReportOptions } from '#diagnostics/report-text.ts';
import { codeSubjects } from '../reference/code-subjects.ts';
import { wrapText } from '../wrap-text.ts';

const columns = 100;

/** Codes by subject, each with its rule, for a person at a terminal. Warnings are marked; all others are errors. */
export function listText(codes: readonly DiagnosticCode[], paint: TextReportOptions['paint']): string {
  const sections = Object.entries(codeSubjects).flatMap(([subject, about]) => {
    const own = codes.filter((code) => code.startsWith(`${subject}/`));
    if (own.length === 0) return [];
    return [`${paint('bold', subject)}: ${about}\n\n${own.map((code) => rowOf(code, paint)).join('\n')}`];
  });
  return `${sections.join('\n\n')}\n\nRun \`handrail explain CODE\` for an example that fails, and one that passes.\n`;
}

function rowOf(code: DiagnosticCode, paint: TextReportOptions['paint']): string {
  const { severity, rule } = catalogue[code];
  const mark = severity === 'warning' ? ` (${paint('warning', 'warning')})` : '';
  const lines = wrapText(rule, columns - 6).split('\n');
  return [`  ${code}${mark}`, ...lines.map((line) => `      ${line}`)].join('\n');
}
