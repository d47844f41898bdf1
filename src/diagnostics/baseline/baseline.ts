/** Findings of one code in lines of one text, which may stay. */
export interface BaselineEntry {
  /** Display path. */
  readonly file: string;
  readonly code: string;
  /** The start of the SHA-256 (hex) of the line that they start in, without spaces around it; empty for a whole file. */
  readonly line: string;
  readonly count: number;
}

/** The name of the file beside the content root. */
export const baselineName = 'handrail-baseline.json';

/** How many findings entries are. */
export function countEntries(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}
