import type { Bindings, Difference } from './difference.ts';
import { hasWildcard, matchLine } from './match-line.ts';

/** A run of expected lines between two `...` lines. `line` is the 1-based line of the first. */
interface Block {
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Compares text line by line. Space at the end of a line and blank lines at the end of the text do not count; `...`
 * alone on a line stands for any lines. Gives the first difference, or nothing.
 */
export function compareText(expected: string, actual: string, bindings: Bindings): Difference | undefined {
  const [first, ...rest] = toBlocks(toLines(expected));
  const lines = toLines(actual);
  const difference = compareBlock(first, lines, bindings);
  if (difference !== undefined) return difference;
  let from = first.lines.length;
  const last = rest.pop();
  if (last === undefined) return from < lines.length ? surplus(first, lines[from] ?? '') : undefined;
  for (const block of rest) {
    const start = findBlock(block, { lines, from, bindings });
    if (start === undefined) return nearestDifference(block, { lines, from, bindings });
    from = start + block.lines.length;
  }
  if (last.lines.length === 0) return undefined;
  return compareBlock(last, lines.slice(Math.max(from, lines.length - last.lines.length)), bindings);
}

function toLines(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function toBlocks(lines: readonly string[]): [Block, ...Block[]] {
  const gaps = lines.flatMap((line, index) => (line.trim() === '...' ? [index] : []));
  const first: Block = { line: 1, lines: lines.slice(0, gaps[0]) };
  const rest = gaps.map((gap, index) => ({ line: gap + 2, lines: lines.slice(gap + 1, gaps[index + 1]) }));
  return [first, ...rest];
}

interface Search {
  readonly lines: readonly string[];
  readonly from: number;
  readonly bindings: Bindings;
}

function findBlock(block: Block, { lines, from, bindings }: Search): number | undefined {
  for (let start = from; start + block.lines.length <= lines.length; start += 1) {
    if (compareBlock(block, lines.slice(start), bindings) === undefined) return start;
  }
  return undefined;
}

/** Compares a block with the lines that start where it should; `bindings` grows only if all of it matches. */
function compareBlock(block: Block, lines: readonly string[], bindings: Bindings): Difference | undefined {
  const tried: Bindings = new Map(bindings);
  for (const [index, expected] of block.lines.entries()) {
    const actual = lines[index];
    const line = block.line + index;
    if (actual === undefined) return { line, column: 1, message: `ends before \`${expected.trim()}\`` };
    if (matchLine(expected, actual, tried)) continue;
    return { line, column: firstColumn(expected, actual), message: `has \`${actual.trim()}\` here` };
  }
  for (const [name, value] of tried) bindings.set(name, value);
  return undefined;
}

/** The difference of the place at which most lines of a block match. */
function nearestDifference(block: Block, { lines, from, bindings }: Search): Difference {
  let best: Difference = { line: block.line, column: 1, message: 'does not have this line' };
  for (let start = from; start < lines.length; start += 1) {
    const difference = compareBlock(block, lines.slice(start), bindings);
    if (difference !== undefined && difference.line > best.line) best = difference;
  }
  return best;
}

function surplus(block: Block, next: string): Difference {
  const line = Math.max(1, block.lines.length);
  return { line, column: 1, message: `goes on after this line with \`${next.trim()}\`` };
}

/** The column of the first differing character; of the line's first character where a wildcard stands before it. */
function firstColumn(expected: string, actual: string): number {
  let index = 0;
  while (index < expected.length && expected[index] === actual[index]) index += 1;
  const start = expected.search(/\S|$/);
  return hasWildcard(expected.slice(0, index + 1)) ? start + 1 : index + 1;
}
