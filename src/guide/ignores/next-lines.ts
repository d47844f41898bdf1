/** For each line by its index, and for the end, the first one from there on of which something holds; else their number. */
export function nextLines(lines: readonly string[], holds: (line: string) => boolean): readonly number[] {
  const next = new Array<number>(lines.length + 1).fill(lines.length);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = holds(lines[index] ?? '') ? index : (next[index + 1] ?? lines.length);
  }
  return next;
}
