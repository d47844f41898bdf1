import type { Point } from '#diagnostics/diagnostic.ts';
import { type ParsedIgnore, parseIgnore } from '#diagnostics/ignores/parse-ignore.ts';
import { spanWithin } from './span-within.ts';

/** Reads an MDX comment that starts at a point of its file; undefined where it does not suppress, or is no comment. */
export function parseMdxComment(source: string, from: Point): ParsedIgnore | undefined {
  const { open, inner } = /^(?<open>\{\s*\/\*)(?<inner>.*)\*\/\s*\}$/s.exec(source)?.groups ?? {};
  if (open === undefined || inner === undefined || inner.includes('*/')) return undefined;
  const spanAt = spanWithin(source, from);
  return parseIgnore(inner, (start, end) => spanAt(open.length + start, open.length + end));
}
