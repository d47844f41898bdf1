import { countEntries } from './baseline/baseline.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Findings } from './findings.ts';
import { countSuppressed, type Suppressed } from './suppressed.ts';

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

/** A finding that is not told as plain JSON data. */
export function jsonSuppressed({ diagnostic, by, reason }: Suppressed) {
  return { ...jsonDiagnostic(diagnostic), by, reason };
}

/** The document that `check --reporter json` prints. */
export function reportJson({ diagnostics, suppressed, stale = [], files }: Findings): string {
  const document = {
    version: 1,
    diagnostics: diagnostics.map(jsonDiagnostic),
    suppressed: suppressed.map(jsonSuppressed),
    summary: {
      files,
      ...countDiagnostics(diagnostics),
      ...countSuppressed(suppressed),
      stale: countEntries(stale),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
