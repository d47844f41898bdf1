/**
 * The candidate nearest to `word`, if it is near enough to be what the author meant: an edit distance
 * (insert, delete, replace, swap neighbours) of at most a third of the word's length, case ignored.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(...differing(wanted, candidate.toLowerCase()), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** A help sentence: the near candidate where there is one, else the valid values. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = didYouMean(word, candidates);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (candidates.length === 0) return `Remove \`${word}\`.`;
  return `Use one of ${candidates.map((candidate) => `\`${candidate}\``).join(', ')}.`;
}

/** Two texts without what both start and end with, which is no part of their distance. */
function differing(a: string, b: string): readonly [string, string] {
  let start = 0;
  let end = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) start += 1;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/**
 * Optimal string alignment distance of two short texts; `limit` where it is that far or farther. Only cells that can lead to
 * less are computed: those near the diagonal.
 */
function editDistance(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  let beforePrevious = new Array<number>(width).fill(limit);
  let previous = Array.from({ length: width }, (_, index) => index);
  let current = new Array<number>(width).fill(limit);
  for (let i = 1; i <= a.length; i += 1) {
    const first = Math.max(1, i - limit);
    const last = Math.min(b.length, i + limit);
    current[first - 1] = first === 1 ? i : limit;
    if (last < b.length) current[last + 1] = limit;
    let least = limit;
    for (let j = first; j <= last; j += 1) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, replace);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches over one row, so that two rows have to be too far.
    if (least >= limit && previous.every((cost) => cost >= limit)) return limit;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(limit, previous[b.length] ?? 0);
}
