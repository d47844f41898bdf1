import type { TextReportOptions } from './report-text.ts';

/** A form in which a command prints what it found. `report` is pure: it gives the whole text of stdout. */
export interface Reporter<Subject> {
  /** The word after `--reporter`. */
  readonly name: string;
  readonly report: (subject: Subject, options: TextReportOptions) => string;
}

/** A reporter. */
export function defineReporter<Subject>(reporter: Reporter<Subject>): Reporter<Subject> {
  return reporter;
}
