import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { countDiagnostics } from '#diagnostics/report-json.ts';
import { reportText, type TextReportOptions } from '#diagnostics/report-text.ts';
import { UsageError } from './command.ts';

export const reporterNames = ['text', 'json'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** The reporter that was asked for. @throws {UsageError} for an unknown one */
export function reporterOf(name: string | boolean | undefined): ReporterName {
  const found = reporterNames.find((one) => one === (name ?? 'text'));
  if (found === undefined) throw new UsageError(`There is no reporter \`${name}\`.`, 'Use `text` or `json`.');
  return found;
}

const styles = { error: ['red', 'bold'], warning: ['yellow', 'bold'], dim: ['dim'], bold: ['bold'] } as const;

/** The findings as text, with code frames; in colour where stdout is a terminal and `NO_COLOR` is not set. */
export function findingsText(diagnostics: readonly Diagnostic[], root: string): string {
  const paint: TextReportOptions['paint'] = (style, text) =>
    styleText([...styles[style]], text, { stream: process.stdout });
  const sources = new Map<string, string | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, tryRead(join(dirname(root), file)));
    return sources.get(file);
  };
  return reportText(diagnostics, { sourceOf, paint });
}

/** One line: how many findings there are. */
export function countText(diagnostics: readonly Diagnostic[], files: number): string {
  const { errors, warnings } = countDiagnostics(diagnostics);
  return `${plural(files, 'file')} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.\n`;
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Whether a finding ends a command with exit code 1. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function tryRead(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
