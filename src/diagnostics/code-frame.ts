import type { Span } from './diagnostic.ts';

const maximumWidth = 110;

/**
 * The source line of a finding with carets under it, as lines of text. A long line is cut around the span; tabs
 * become spaces, so that the carets stand right.
 */
export function codeFrame(source: string, span: Span, label = ''): string[] {
  const { line: number, column } = span.start;
  const line = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/)[number - 1];
  if (line === undefined) return [];
  const gutter = ' '.repeat(String(number).length);
  const end = span.end.line > number ? line.length + 1 : span.end.column;
  const from = Math.max(0, Math.min(column - 1, column - 1 - Math.floor(maximumWidth / 3)));
  const start = line.length <= maximumWidth ? 0 : from;
  const shown = line.slice(start, start + maximumWidth);
  const lead = expand(shown.slice(0, column - 1 - start)).replace(/[^\s]/g, ' ');
  const width = Math.max(1, Math.min(end - column, shown.length - (column - 1 - start)));
  return [
    `${gutter} |`,
    `${number} | ${expand(shown)}`,
    `${gutter} | ${lead}${'^'.repeat(width)}${label === '' ? '' : ` ${label}`}`,
  ];
}

function expand(text: string): string {
  return text.replaceAll('\t', '  ');
}
