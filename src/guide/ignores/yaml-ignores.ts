import { Lexer } from 'yaml';
import type { Ignore } from '#diagnostics/ignores/ignore.ts';
import { ignoreWord, parseIgnore } from '#diagnostics/ignores/parse-ignore.ts';
import type { LineRange } from '#diagnostics/line-range.ts';
import type { YamlSource } from '../read-yaml.ts';
import { commentPlace } from './comment-place.ts';
import { nextLines } from './next-lines.ts';
import { spanWithin } from './span-within.ts';

const start = { line: 1, column: 1 };

/**
 * The suppressions of a YAML text, whether or not it parses. A comment that is alone on its line holds for the field or
 * item after it, with all that is indented below; any other for its line. In values there are none.
 */
export function yamlIgnores({ file, text }: YamlSource): Ignore[] {
  if (!text.includes(ignoreWord)) return [];
  const lines = text.split('\n');
  const spanAt = spanWithin(text, start);
  const entryAfter = entriesOf(lines);
  return [...commentsIn(text)].flatMap(({ offset, comment }) => {
    const inner = offset + 1;
    const parsed = parseIgnore(comment.slice(1), (from, to) => spanAt(inner + from, inner + to));
    if (parsed === undefined) return [];
    const { span, isAlone, removal } = commentPlace(lines, spanAt(offset, offset + comment.length));
    const { line } = span.start;
    const held = isAlone ? entryAfter(line) : { first: line, last: line };
    return [{ file, span, removal, lines: held, ...parsed }];
  });
}

/** Every comment with the offset of its `#`. A lexeme after U+001F is a scalar; U+0002 and U+0018 stand for nothing. */
function* commentsIn(text: string): Generator<{ offset: number; comment: string }> {
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '\u001F') isScalar = true;
    else if (lexeme !== '\u0002' && lexeme !== '\u0018') {
      if (!isScalar && lexeme.startsWith('#')) yield { offset, comment: lexeme.trimEnd() };
      isScalar = false;
      offset += lexeme.length;
    }
  }
}

/** Gives the lines of the field or item that starts after a line: all that is indented deeper, and the items of a field. */
function entriesOf(lines: readonly string[]): (after: number) => LineRange {
  const isContent = (line: string) => !/^\s*(?:#|$)/.test(line);
  const next = nextLines(lines, isContent);
  const ends = new Map<number, number>();
  return (after) => {
    const begin = next[after] ?? lines.length;
    if (begin === lines.length) return { first: after + 1, last: after };
    const end = ends.get(begin) ?? lastInside(lines, begin, next);
    ends.set(begin, end);
    return { first: begin + 1, last: end + 1 };
  };
}

/** The index of the last line of the entry that begins at an index. `next` gives the next line with content. */
function lastInside(lines: readonly string[], begin: number, next: readonly number[]): number {
  const opening = lines[begin] ?? '';
  const indent = opening.search(/\S/);
  const isInside = (line: string) =>
    line.search(/\S/) > indent || (!isItem(opening) && isItem(line) && line.search(/\S/) === indent);
  let last = begin;
  for (
    let index = next[begin + 1] ?? lines.length;
    index < lines.length;
    index = next[index + 1] ?? lines.length
  ) {
    if (!isInside(lines[index] ?? '')) break;
    last = index;
  }
  return last;
}

function isItem(line: string): boolean {
  return /^\s*-(?:\s|$)/.test(line);
}
