import type { Point } from '#diagnostics/diagnostic.ts';

/** Makes what tells the places of offsets in a text. An offset before its start or after its end is that start or end. */
export function pointsOf(text: string): (offset: number) => Point {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    const within = Math.min(Math.max(0, offset), text.length);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  };
}
