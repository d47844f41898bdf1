import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { ignoreWord } from '#diagnostics/ignores/parse-ignore.ts';
import { proseLines } from '../prose-lines.ts';
import { commentPlace } from './comment-place.ts';
import { nextLines } from './next-lines.ts';
import { parseMdxComment } from './parse-mdx-comment.ts';

/**
 * The suppressions of a body that does not parse, as far as they can be told from its lines: a comment of one line,
 * outside fences. Alone on its line it holds up to the next blank line, else for its line.
 */
export function textIgnores({ file, text }: { readonly file: string; readonly text: string }): Ignore[] {
  if (!text.includes(ignoreWord)) return [];
  const lines = text.split('\n');
  const nextText = nextLines(lines, (line) => line.trim() !== '');
  const nextBlank = nextLines(lines, (line) => line.trim() === '');
  /** The lines after one, up to a blank one, past blank lines before them. Indexes are one less than numbers. */
  const after = (number: number) => {
    const begin = nextText[number] ?? lines.length;
    return { first: begin + 1, last: nextBlank[begin] ?? lines.length };
  };
  return [...proseLines(text)].flatMap(({ number, text: line }) =>
    [...line.matchAll(/\{\s*\/\*(?:(?!\*\/).)*\*\/\s*\}/g)].flatMap(({ 0: comment, index }) => {
      const start = { line: number, column: index + 1 };
      const parsed = parseMdxComment(comment, start);
      if (parsed === undefined) return [];
      const span = { start, end: { line: number, column: index + 1 + comment.length } };
      const { removal, isAlone } = commentPlace(lines, span);
      const held = isAlone ? after(number) : { first: number, last: number };
      return [{ file, span, removal, lines: held, ...parsed }];
    }),
  );
}
