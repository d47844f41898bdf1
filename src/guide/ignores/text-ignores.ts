import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { ignoreWord } from '#diagnostics/ignores/parse-ignore.ts';
import type { LineRange } from '#diagnostics/line-range.ts';
import { proseLines } from '../prose-lines.ts';
import { commentPlace } from './comment-place.ts';
import { parseMdxComment } from './parse-mdx-comment.ts';

/**
 * The suppressions of a body that does not parse, as far as they can be told from its lines: a comment of one line,
 * outside fences. Alone on its line it holds up to the next blank line, else for its line.
 */
export function textIgnores({ file, text }: { readonly file: string; readonly text: string }): Ignore[] {
  if (!text.includes(ignoreWord)) return [];
  const lines = text.split('\n');
  return [...proseLines(text)].flatMap(({ number, text: line }) =>
    [...line.matchAll(/\{\s*\/\*(?:(?!\*\/).)*\*\/\s*\}/g)].flatMap(({ 0: comment, index }) => {
      const start = { line: number, column: index + 1 };
      const parsed = parseMdxComment(comment, start);
      if (parsed === undefined) return [];
      const span = { start, end: { line: number, column: index + 1 + comment.length } };
      const { removal, isAlone } = commentPlace(lines, span);
      const held = isAlone ? nextLines(lines, number) : { first: number, last: number };
      return [{ file, span, removal, lines: held, ...parsed }];
    }),
  );
}

/** The lines up to a blank one, past blank lines before them. */
function nextLines(lines: readonly string[], after: number): LineRange {
  const rest = lines.slice(after);
  const begin = rest.findIndex((line) => line.trim() !== '');
  if (begin < 0) return { first: after + 1, last: after };
  const length = rest.slice(begin).findIndex((line) => line.trim() === '');
  return { first: after + begin + 1, last: after + (length < 0 ? rest.length : begin + length) };
}
