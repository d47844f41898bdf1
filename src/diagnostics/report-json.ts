import type { Diagnostic } from './diagnostic.ts';

/** One finding as the JSON documents write it. Absent positions and helps are null. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly help: string | null;
}

/** A finding as plain JSON data. */
export function jsonDiagnostic({ code, severity, message, at, help }: Diagnostic): JsonDiagnostic {
  return {
    code,
    severity,
    message,
    file: at.file,
    line: at.span?.start.line ?? null,
    column: at.span?.start.column ?? null,
    endLine: at.span?.end.line ?? null,
    endColumn: at.span?.end.column ?? null,
    help: help ?? null,
  };
}

/** How many findings of each severity there are. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** The document that `check --reporter json` prints. */
export function reportJson(diagnostics: readonly Diagnostic[], files: number): string {
  const summary = { files, ...countDiagnostics(diagnostics) };
  return `${JSON.stringify({ version: 1, diagnostics: diagnostics.map(jsonDiagnostic), summary }, null, 2)}\n`;
}
