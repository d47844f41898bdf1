import type { DiagnosticCode } from './catalogue.ts';
import type { Severity } from './severity.ts';

/** A place in a text. `line` and `column` are 1-based; `column` counts UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; `end` is exclusive. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** Where something stands. `file` is relative to the content root's parent, with forward slashes. */
export interface Place {
  readonly file: string;
  readonly span?: Span;
}

/** A second place that explains the first, such as "first defined here". */
export interface Related {
  readonly message: string;
  readonly at: Place;
}

/** What was found and what was expected, shown as a diff. */
export interface Comparison {
  readonly actual: string;
  readonly expected: string;
  /**
   * What was found, written as far as it matches like what was expected, with its wildcards: the diff shows the rest.
   */
  readonly closest?: string;
  /** The line of the file on which `expected` starts. */
  readonly line?: number;
}

/** A change of the text of the file that a finding is in; several edits of one finding do not overlap. */
export interface Edit {
  readonly span: Span;
  /** What stands there instead. */
  readonly text: string;
}

/** One finding: what is wrong, where, and what to do. Immutable; made by {@link report}. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
  readonly label?: string;
  readonly help?: string;
  readonly related?: readonly Related[];
  readonly comparison?: Comparison;
  readonly output?: string;
  /** The edits that mend it for certain, without a change of meaning: what `--fix` applies. */
  readonly fixes?: readonly Edit[];
}

/** Orders findings by file, line, column, code: the order of every report. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.at.file, b.at.file) ||
    (a.at.span?.start.line ?? 0) - (b.at.span?.start.line ?? 0) ||
    (a.at.span?.start.column ?? 0) - (b.at.span?.start.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
