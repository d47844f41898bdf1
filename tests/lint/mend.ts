import type { Diagnostic, Edit } from '#diagnostics/diagnostic.ts';

/** A text after the fixes of some findings. */
export function mend(text: string, findings: readonly Diagnostic[]): string {
  const lines = text.split('\n');
  const edits = findings.flatMap(({ fixes = [] }) => fixes);
  const offsetOf = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  const from = ({ span: { start } }: Edit) => offsetOf(start.line, start.column);
  const to = ({ span: { end } }: Edit) => offsetOf(end.line, end.column);
  return edits
    .toSorted((a, b) => from(b) - from(a))
    .reduce((result, edit) => result.slice(0, from(edit)) + edit.text + result.slice(to(edit)), text);
}
