import type { Span } from '#diagnostics/diagnostic.ts';

/** A comment in a text, by its place. */
export interface CommentPlace {
  readonly span: Span;
  /** Whether nothing else stands on its lines. */
  readonly isAlone: boolean;
  /** What is cut to take it out: its lines, or the comment and the spaces before it. */
  readonly removal: Span;
}

/** Looks at what stands around a comment. `lines` are those of the whole text. */
export function commentPlace(lines: readonly string[], span: Span): CommentPlace {
  const { start, end } = span;
  const before = (lines[start.line - 1] ?? '').slice(0, start.column - 1);
  const after = (lines[end.line - 1] ?? '').slice(end.column - 1);
  const isAlone = before.trim() === '' && after.trim() === '';
  if (!isAlone) {
    const from = { line: start.line, column: before.trimEnd().length + 1 };
    return { span, isAlone, removal: after.trim() === '' ? { start: from, end } : span };
  }
  const isBlank = (number: number) => (lines[number - 1] ?? '').trim() === '';
  const hasGap = end.line < lines.length && isBlank(start.line - 1) && isBlank(end.line + 1);
  const next = { line: end.line + (hasGap ? 2 : 1), column: 1 };
  return { span, isAlone, removal: { start: { line: start.line, column: 1 }, end: next } };
}
