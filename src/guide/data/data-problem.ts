import type { Point } from '#diagnostics/diagnostic.ts';

/** Why a text is not valid in its language, and where in the text. `message` is a sentence. */
export interface DataProblem extends Point {
  readonly message: string;
}

/** The problem at an index of a text. */
export function problemAt(text: string, index: number, message: string): DataProblem {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
}
