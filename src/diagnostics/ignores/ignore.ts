import type { Span } from '../diagnostic.ts';
import type { LineRange } from '../line-range.ts';

/** A code as an author writes it, whether or not the catalogue has it. */
export interface IgnoredCode {
  readonly text: string;
  readonly span: Span;
}

/** A comment `handrail-ignore CODE … -- REASON`: plain data, as it was written, right or wrong. */
export interface Ignore {
  /** Display path, as in findings. */
  readonly file: string;
  /** The whole comment, marks included. */
  readonly span: Span;
  /** The lines whose findings it suppresses. */
  readonly lines: LineRange;
  readonly codes: readonly IgnoredCode[];
  /** Empty where none is given. */
  readonly reason: string;
  /** What stands right after `handrail-ignore`, where that is not a space: `-next-line`. */
  readonly suffix?: string;
  /** What is cut to take it out. */
  readonly removal: Span;
}
