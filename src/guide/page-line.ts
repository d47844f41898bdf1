import type { Sample } from './mdx-document.ts';

/** The line of the page (1-based) on which the line `index` (0-based) of a sample’s text stands. */
export function pageLine({ line, removed = [] }: Pick<Sample, 'line' | 'removed'>, index: number): number {
  let shown = index;
  for (const number of removed) if (number - 1 <= shown) shown += 1;
  return line + shown;
}
