import type { Comparison } from './diagnostic.ts';

const maximumLines = 400;

/** Lines of a diff: `- ` expected but absent, `+ ` printed but not expected, `  ` in both. Long texts are cut. */
export function diffLines({ actual, expected, closest = actual }: Comparison): string[] {
  const before = expected.split('\n', maximumLines);
  const after = closest.split('\n', maximumLines);
  const lengths = commonLengths(before, after);
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(`  ${before[i]}`);
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      lines.push(`- ${before[i]}`);
      i += 1;
    } else {
      lines.push(`+ ${after[j]}`);
      j += 1;
    }
  }
  return lines;
}

type Table = readonly (readonly number[])[];

function at(table: Table, i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** The length of the longest common subsequence from every pair of positions on. */
function commonLengths(before: readonly string[], after: readonly string[]): Table {
  const table: number[][] = Array.from({ length: before.length + 1 }, () =>
    new Array(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] =
        before[i] === after[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
