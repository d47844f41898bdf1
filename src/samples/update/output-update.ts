/** What would be right in an output fence: a text that matches what was printed, or why there is none. */
export type Rewrite =
  | { readonly kind: 'text'; readonly text: string }
  /** `reason` is the end of the sentence "The output …". */
  | { readonly kind: 'refusal'; readonly reason: string };

/** An output fence that does not show what its sample printed. */
export interface OutputUpdate {
  /** The page, as findings show it. */
  readonly file: string;
  readonly track: string;
  /** The id of the sample. */
  readonly sample: string;
  /** 1-based line of the first line of the fence’s text. */
  readonly line: number;
  /** How many lines of text the fence has. */
  readonly count: number;
  readonly rewrite: Rewrite;
}
