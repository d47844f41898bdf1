import type { Comparison } from './diagnostic.ts';
import { diffLines } from './diff-lines.ts';

/** How many lines around a difference are shown. */
const around = 3;

/**
 * The lines of a diff, each with the line of the file that it stands on where it is known; lines that are far from any
 * difference are left out, with `⋮` for them.
 */
export function numberedDiff(comparison: Comparison): string[] {
  const lines = diffLines(comparison);
  const changed = lines.flatMap((line, index) => (line.startsWith('  ') ? [] : [index]));
  const isNear = (index: number) => changed.some((at) => Math.abs(at - index) <= around);
  const numbered = withNumbers(lines, comparison);
  return numbered.flatMap((line, index) => {
    if (isNear(index)) return [line];
    return index === 0 || isNear(index - 1) ? ['⋮'] : [];
  });
}

function withNumbers(lines: readonly string[], { expected, line }: Comparison): string[] {
  if (line === undefined) return [...lines];
  const width = String(line + expected.split('\n').length).length;
  let next = line;
  return lines.map((text) => {
    const number = text.startsWith('+') ? '' : String(next++);
    return `${number.padStart(width)} ${text}`;
  });
}
