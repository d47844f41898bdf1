import type { Nodes, Paragraph } from 'mdast';

/** A line of a paragraph. */
export interface PlainLine {
  /** Its number in the file, and the column (both 1-based) at which its text starts. */
  readonly number: number;
  readonly column: number;
  /** As it is written. */
  readonly text: string;
  /** The same length, with blanks in place of all that is not plain text: code, marks, addresses. */
  readonly plain: string;
}

/** The lines of a paragraph. `source` holds the lines of the file. */
export function plainLines(paragraph: Paragraph, source: readonly string[]): PlainLine[] {
  const { start, end } = paragraph.position ?? {};
  if (start === undefined || end === undefined) return [];
  const plain = blanked(paragraph, source);
  return source.slice(start.line - 1, end.line).map((whole, index) => {
    const number = start.line + index;
    const from = index === 0 ? start.column - 1 : (/^[ \t>]*/.exec(whole)?.[0].length ?? 0);
    const to = number === end.line ? end.column - 1 : whole.length;
    const text = whole.slice(from, to);
    return {
      number,
      column: from + 1,
      text,
      plain: (plain.get(number) ?? '').slice(from).padEnd(text.length),
    };
  });
}

/** The lines of a paragraph by their number, from their first column, with nothing but plain text in them. */
function blanked(paragraph: Paragraph, source: readonly string[]): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  const visit = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type !== 'text' || node.position === undefined) return;
    const { start, end } = node.position;
    for (let number = start.line; number <= end.line; number += 1) {
      const from = number === start.line ? start.column - 1 : 0;
      const to = number === end.line ? end.column - 1 : undefined;
      const before = lines.get(number) ?? '';
      lines.set(number, before.padEnd(from) + (source[number - 1] ?? '').slice(from, to));
    }
  };
  visit(paragraph);
  return lines;
}
