import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Related } from './diagnostic.ts';
import { numberedDiff } from './numbered-diff.ts';
import { plainText } from './plain-text.ts';

/** What a text report needs besides the findings. */
export interface TextReportOptions {
  /** The text of a file by its display path; undefined where it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined;
  /** Paints a text: identity where colours are off. */
  readonly paint: (style: 'error' | 'warning' | 'dim' | 'bold', text: string) => string;
}

const maximumOutputLines = 20;

/** Findings for a person: message, place, code frame with carets, help, and what differs. */
export function reportText(diagnostics: readonly Diagnostic[], options: TextReportOptions): string {
  return diagnostics.map((diagnostic) => `${one(diagnostic, options)}\n`).join('\n');
}

function one(diagnostic: Diagnostic, { sourceOf, paint }: TextReportOptions): string {
  const { severity, code, message, at, label, help, related = [], comparison, output } = diagnostic;
  const source = sourceOf(at.file);
  const frame = at.span === undefined || source === undefined ? [] : codeFrame(source, at.span, label);
  const lines = [
    `${paint(severity, `${severity}[${code}]`)}${paint('bold', `: ${plainText(message)}`)}`,
    `  ${paint('dim', '-->')} ${placeText(diagnostic)}`,
    ...frame.map((line) => paint('dim', plainText(line))),
    ...(comparison === undefined
      ? []
      : ['', ...numberedDiff(comparison).map((line) => `   ${plainText(line)}`), '']),
    ...(output === undefined || output.trim() === '' ? [] : outputLines(output)),
    ...related.map((other) => `   = ${relatedText(other)}`),
    ...(help === undefined ? [] : [`   = help: ${plainText(help)}`]),
  ];
  return lines.join('\n');
}

/** `file:line:column`, or the file alone. */
export function placeText({ at: { file, span } }: Pick<Diagnostic, 'at'>): string {
  return span === undefined ? file : `${file}:${span.start.line}:${span.start.column}`;
}

function relatedText({ message, at }: Related): string {
  return `${plainText(message)}: ${placeText({ at })}`;
}

function outputLines(output: string): string[] {
  const lines = output.trimEnd().split('\n');
  const shown = lines.slice(-maximumOutputLines).map((line) => `   | ${plainText(line)}`);
  return lines.length > maximumOutputLines ? ['   | …', ...shown] : shown;
}
