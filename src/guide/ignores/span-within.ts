import type { Point, Span } from '#diagnostics/diagnostic.ts';

/** Gives where a stretch of a text stands, by its offsets, when the text starts at the point `from` of its file. */
export function spanWithin(text: string, from: Point): (start: number, end: number) => Span {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const pointAt = (offset: number) => {
    const line = lastUpTo(starts, offset);
    const column = offset - (starts[line] ?? 0) + (line === 0 ? from.column : 1);
    return { line: from.line + line, column };
  };
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}

/** The index of the last number, of some that rise, that is at most `limit`. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
