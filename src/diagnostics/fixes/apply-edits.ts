import type { Edit, Point } from '../diagnostic.ts';

/** Orders edits by where they start, then by where they end. */
export function compareEdits(a: Edit, b: Edit): number {
  return comparePoints(a.span.start, b.span.start) || comparePoints(a.span.end, b.span.end);
}

/** Orders points of a text. */
export function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

/**
 * A text with its edits, which do not overlap. Their places are those of findings: in the text without a byte order mark
 * and with `\n` at the end of every line. The text keeps its mark and its ends of line, and what is new ends its lines
 * like the first line. Throws a RangeError for a place that is not in the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const offsetOf = offsetsIn(text);
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  const sorted = edits.toSorted(compareEdits);
  let at = 0;
  let edited = '';
  for (const { span, text: written } of sorted) {
    edited += text.slice(at, offsetOf(span.start)) + written.replaceAll('\n', end);
    at = offsetOf(span.end);
  }
  return edited + text.slice(at);
}

/** Gives the offset of a point in a text; the start of the line after the last one is the end of the text. */
function offsetsIn(whole: string): (point: Point) => number {
  const mark = whole.startsWith('\uFEFF') ? 1 : 0;
  const lines = whole.slice(mark).split('\n');
  const starts: number[] = [];
  let offset = mark;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  return ({ line, column }) => {
    if (line === lines.length + 1 && column === 1) return whole.length;
    const [start, text] = [starts[line - 1], lines[line - 1]?.replace(/\r$/, '')];
    const isThere = start !== undefined && text !== undefined && column >= 1 && column <= text.length + 1;
    if (isThere) return start + column - 1;
    throw new RangeError(`There is no ${line}:${column} in the text.`);
  };
}
