/** A cell of a table of facts: what it holds is shown in this order. */
export interface FactCell {
  /** Names, each on a line of its own. */
  readonly codes?: readonly string[];
  /** Plain text, each on a line of its own. */
  readonly lines?: readonly string[];
  /** A paragraph of inline Markdown. */
  readonly prose?: string;
  /** Paragraphs of inline Markdown, in order. */
  readonly steps?: readonly string[];
  /** `text` is plain. */
  readonly link?: { readonly href: string; readonly text: string };
  /** A paragraph of inline Markdown, in small letters. */
  readonly note?: string | undefined;
}

/** A row of a table of facts. */
export interface FactRow {
  readonly id?: string;
  readonly head: FactCell;
  /** The cells beside the head, in one line or in several. */
  readonly groups: readonly (readonly FactCell[])[];
}

/** A table of facts. The first column heads the rows. */
export interface FactTableData {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly FactRow[];
}
