/** The first place at which an output is not what was expected. */
export interface Difference {
  /** 1-based line in the expected text. */
  readonly line: number;
  /** 1-based column in that line, without the fence's indent. */
  readonly column: number;
  /** What is wrong, as the end of the sentence "The output …". */
  readonly message: string;
}

/** What each `[name]` stood for when it was first seen. Shared by the samples of a track; grows as outputs match. */
export type Bindings = Map<string, string>;
