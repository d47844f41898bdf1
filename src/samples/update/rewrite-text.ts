import type { Bindings } from '../compare/difference.ts';
import { matchLine } from '../compare/match-line.ts';

/** Beyond this many pairs of lines the output is taken as it is. */
const maximumPairs = 1_000_000;
const gap = '...';

/**
 * The text of an output, line by line: an expected line that matches a printed one stays as it is written, and so does
 * `...` with what it stands for. Everything else becomes what was printed.
 */
export function rewriteText(expected: string, actual: string, bindings: Bindings): string {
  const before = expected.split('\n').map((line) => line.trimEnd());
  const after = actual.split('\n');
  if (before.length * after.length > maximumPairs) return actual;
  const anchors = [...align(before, after, bindings), { i: before.length, j: after.length }];
  const lines: string[] = [];
  let from = { i: 0, j: 0 };
  for (const anchor of anchors) {
    lines.push(...between(before.slice(from.i, anchor.i), after.slice(from.j, anchor.j)));
    if (anchor.i < before.length) lines.push(before[anchor.i] ?? '');
    from = { i: anchor.i + 1, j: anchor.j + 1 };
  }
  return lines.join('\n');
}

/** A pair of lines that match: the index of the expected and of the printed one. */
interface Anchor {
  readonly i: number;
  readonly j: number;
}

/** The pairs of lines that match, in order and as many as there can be; equal lines count more than wildcards. */
function align(before: readonly string[], after: readonly string[], bindings: Bindings): Anchor[] {
  const score = (i: number, j: number) => {
    const [line = '', printed = ''] = [before[i], after[j]];
    if (line === printed) return 3;
    return line.trim() !== gap && matchLine(line, printed, new Map(bindings)) ? 2 : 0;
  };
  const scores = before.map((_, i) => after.map((_, j) => score(i, j)));
  const best = before.map(() => new Array<number>(after.length + 1).fill(0));
  best.push(new Array<number>(after.length + 1).fill(0));
  const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const pair = at(scores, i, j) === 0 ? 0 : at(scores, i, j) + at(best, i + 1, j + 1);
      row[j] = Math.max(pair, at(best, i + 1, j), at(best, i, j + 1));
    }
  }
  const anchors: Anchor[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const pair = at(scores, i, j);
    if (pair > 0 && at(best, i, j) === pair + at(best, i + 1, j + 1)) {
      anchors.push({ i, j });
      i += 1;
      j += 1;
    } else if (at(best, i + 1, j) >= at(best, i, j + 1)) i += 1;
    else j += 1;
  }
  return anchors;
}

/** What stands between two anchors: where there was a `...`, as many lines on its sides as before, and it. */
function between(before: readonly string[], after: readonly string[]): readonly string[] {
  const first = before.findIndex((line) => line.trim() === gap);
  if (first < 0) return after;
  const last = before.findLastIndex((line) => line.trim() === gap);
  const head = Math.min(first, after.length);
  const tail = Math.min(before.length - 1 - last, after.length - head);
  return [...after.slice(0, head), before[first] ?? gap, ...after.slice(after.length - tail)];
}
