import type { Span } from '#diagnostics/diagnostic.ts';

/** A link to another site, where it stands. */
export interface PlacedLink {
  /** Relative to the content root’s parent, with forward slashes. */
  readonly file: string;
  readonly span: Span;
  /** As it is written. */
  readonly url: string;
}
