import type { Point, Span } from '#diagnostics/diagnostic.ts';

/** Gives where a stretch of a text stands, by its offsets, when the text starts at the point `from` of its file. */
export function spanWithin(text: string, from: Point): (start: number, end: number) => Span {
  const pointAt = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    const column = lines.at(-1)?.length ?? 0;
    return { line: from.line + lines.length - 1, column: (lines.length === 1 ? from.column : 1) + column };
  };
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}
