/** A text file of the content root. `file` is its display path. */
export interface ContentText {
  readonly file: string;
  readonly text: string;
}
