/** The words of the interface that stand in a rendered body. */
export interface BodyWords {
  /** The name of the link beside a heading. */
  linkTo(heading: string): string;
  /** The name of a table that can be scrolled. */
  readonly table: string;
  /** The heading of the footnotes. */
  readonly footnotes: string;
  /** The name of the link from a footnote to where it is referred to: `1`, or `1-2` where it is again. */
  backTo(reference: string): string;
}
