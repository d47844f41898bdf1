import type { Span } from '#diagnostics/diagnostic.ts';

/** The piece of a text that a span covers. */
export function textOfSpan(text: string, { start, end }: Span): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n');
}
