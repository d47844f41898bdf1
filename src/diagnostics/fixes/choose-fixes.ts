import type { Diagnostic, Edit } from '../diagnostic.ts';
import { compareEdits, comparePoints } from './apply-edits.ts';

/** The findings of one file that are mended at once, and the edits that do it. */
export interface ChosenFixes {
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly Edit[];
}

/**
 * Chooses findings whose fixes do not touch each other, the first ones first. The edits of a finding are all made, or none;
 * the same edit for several findings is made once.
 */
export function chooseFixes(diagnostics: readonly Diagnostic[]): ChosenFixes {
  const chosen: Diagnostic[] = [];
  const edits: Edit[] = [];
  for (const diagnostic of diagnostics) {
    const own = (diagnostic.fixes ?? []).filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (own.some((edit) => edits.some((other) => touches(edit, other)))) continue;
    chosen.push(diagnostic);
    edits.push(...own);
  }
  return { diagnostics: chosen, edits: edits.sort(compareEdits) };
}

function isSame(a: Edit, b: Edit): boolean {
  return a.text === b.text && compareEdits(a, b) === 0;
}

/** Whether two edits overlap or meet: which of them comes first could matter. */
function touches({ span: a }: Edit, { span: b }: Edit): boolean {
  return comparePoints(a.start, b.end) <= 0 && comparePoints(b.start, a.end) <= 0;
}
