import { catalogue } from '#diagnostics/catalogue.ts';
import type { TextReportOptions } from '#diagnostics/report-text.ts';
import { codeWeight } from '../reference/code-weight.ts';
import { wrapText } from '../wrap-text.ts';
import type { CodeExample, ExamplePart, ExampleText } from './code-example.ts';

const columns = 100;

/** A code for a person at a terminal: its rule, why it matters, what fails and what passes, and how much it weighs. */
export function explainText(example: CodeExample, paint: TextReportOptions['paint']): string {
  const { code, fails, says, passes } = example;
  const { severity, rule, why } = catalogue[code];
  const section = (title: string, parts: readonly ExamplePart[]) => [
    paint('bold', title),
    parts.map((part) => partText(part, paint)).join('\n\n'),
  ];
  return `${[
    `${paint(severity, severity)} ${paint('bold', code)}`,
    wrapText(rule, columns),
    ...section('Why it matters', [{ prose: why }]),
    ...section('What fails', fails),
    ...section('What Handrail says', says),
    ...section('What passes', passes),
    ...section('What you can set', [{ prose: codeWeight(code).replaceAll('**', '') }]),
  ].join('\n\n')}\n`;
}

function partText(part: ExamplePart, paint: TextReportOptions['paint']): string {
  return 'prose' in part ? indent(wrapText(part.prose, columns - 2)) : exampleText(part, paint);
}

function exampleText({ title, text, marked }: ExampleText, paint: TextReportOptions['paint']): string {
  const lines = text
    .split('\n')
    .map((line, index) =>
      marked.includes(index + 1) ? paint('bold', `  > ${line}`) : `    ${line}`.trimEnd(),
    );
  return [...(title === null ? [] : [`  ${paint('dim', title)}`]), ...lines].join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
