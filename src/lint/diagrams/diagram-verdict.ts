import type { Span } from '#diagnostics/diagnostic.ts';

/** What is wrong with the source of a diagram. Lines and columns are 1-based within the source. */
export interface SourceProblem {
  readonly span: Span;
  /** One sentence. */
  readonly message: string;
  readonly help: string;
}

/** What mermaid makes of a source: it parses it, or there is a problem. Plain data, the same for the same source. */
export interface DiagramVerdict {
  readonly problem?: SourceProblem;
}
