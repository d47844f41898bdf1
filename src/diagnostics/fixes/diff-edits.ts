import type { Edit } from '../diagnostic.ts';
import { diffLines } from '../diff-lines.ts';
import { applyEdits, compareEdits } from './apply-edits.ts';

/** How many lines around a change are shown. */
const around = 3;

/** Edits that are shown together, and the lines (1-based) that they are in. */
interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly edits: readonly Edit[];
}

/** What edits do to a text, as a unified diff of a file. Ends of line do not count. */
export function diffEdits(file: string, text: string, edits: readonly Edit[]): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  let shift = 0;
  const hunks = hunksOf(edits).map(({ first, last, edits: own }) => {
    const from = Math.max(1, first - around);
    const before = lines.slice(from - 1, last + around);
    const moved = own.map((edit) => moveUp(edit, from - 1));
    const after = applyEdits(before.join('\n'), moved).split('\n');
    const head = `@@ -${from},${before.length} +${from + shift},${after.length} @@`;
    shift += after.length - before.length;
    const shown = diffLines({ expected: before.join('\n'), actual: after.join('\n') });
    return [head, ...shown.map((line) => `${line[0]}${line.slice(2)}`)].join('\n');
  });
  return `--- ${file}\n+++ ${file}\n${hunks.join('\n')}\n`;
}

function hunksOf(edits: readonly Edit[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const edit of edits.toSorted(compareEdits)) {
    const [first, last] = [edit.span.start.line, edit.span.end.line];
    const previous = hunks.at(-1);
    if (previous === undefined || first - previous.last > 2 * around)
      hunks.push({ first, last, edits: [edit] });
    else hunks.splice(-1, 1, { ...previous, last, edits: [...previous.edits, edit] });
  }
  return hunks;
}

function moveUp({ span: { start, end }, text }: Edit, by: number): Edit {
  const span = { start: { ...start, line: start.line - by }, end: { ...end, line: end.line - by } };
  return { span, text };
}
