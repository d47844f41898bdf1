import type { Point } from '#diagnostics/diagnostic.ts';

/** The text of a line before a point. */
export function textBefore(text: string, { line, column }: Point): string {
  return (text.split('\n')[line - 1] ?? '').slice(0, column - 1);
}
