import type { Point } from '#diagnostics/diagnostic.ts';
import { pointsOf } from '../points-of.ts';

/** Why a text is not valid in its language, and where in the text. `message` is a sentence. */
export interface DataProblem extends Point {
  readonly message: string;
}

/** The problem at an index of a text. */
export function problemAt(text: string, index: number, message: string): DataProblem {
  return { ...pointsOf(text)(index), message };
}
