import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { reportText, type TextReportOptions } from '#diagnostics/report-text.ts';

const styles = { error: ['red', 'bold'], warning: ['yellow', 'bold'], dim: ['dim'], bold: ['bold'] } as const;

/** Paints a text for a terminal: colour where stdout is one and `NO_COLOR` is not set. */
export const paintText: TextReportOptions['paint'] = (style, text) =>
  styleText([...styles[style]], text, { stream: process.stdout });

/** What reporters need besides the findings: the files’ texts; colour where stdout is a terminal and `NO_COLOR` is not set. */
export function reportOptions(root: string): TextReportOptions {
  const sources = new Map<string, string | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, tryRead(join(dirname(root), file)));
    return sources.get(file);
  };
  return { sourceOf, paint: paintText };
}

/** The findings as text, with code frames. */
export function findingsText(diagnostics: readonly Diagnostic[], root: string): string {
  return reportText(diagnostics, reportOptions(root));
}

/** Whether a finding ends a command with exit code 1. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** A pipe is never read: it would be waited for. */
function tryRead(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
