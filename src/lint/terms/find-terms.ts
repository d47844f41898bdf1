import type { Point, Span } from '#diagnostics/diagnostic.ts';
import { pointsOf } from '#guide/points-of.ts';
import { textOfSpan } from '#guide/text-of-span.ts';

/** Words that a site does not use, and what it says instead. */
export type Terms = ReadonlyMap<string, string>;

/** A word that the site does not use, where it stands. */
export interface FoundTerm {
  readonly at: Span;
  readonly written: string;
  /** What to write instead, with a capital letter where the word has one. */
  readonly preferred: string;
}

/** Where to look, and for what. */
export interface TermSearch {
  readonly span: Span;
  readonly terms: Terms;
  /** Of {@link termPattern}. */
  readonly pattern: RegExp;
}

/** What is no prose within prose: code, and addresses. */
const notProse = /(?<ticks>`+)[\s\S]*?\k<ticks>|\]\([^)]*\)|\bhttps?:\/\/[^\s)>\]]+|[\w.+-]+@[\w-]+\.\w+/g;

/**
 * Finds the words of some terms as whole words, with a small or a capital letter first; not as a part of a name that
 * hyphens, dots or slashes join.
 */
export function termPattern(terms: Terms): RegExp {
  const words = [...terms.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => {
      const [first = '', ...rest] = word;
      const tail = rest.join('').split(/\s+/).map(RegExp.escape).join('[ \\t]+');
      return `[${RegExp.escape(first)}${RegExp.escape(first.toUpperCase())}]${tail}`;
    });
  return new RegExp(`(?<![\\p{L}\\p{N}_@./-])(?:${words.join('|')})(?![\\p{L}\\p{N}_@/-]|\\.\\w)`, 'gu');
}

/** Finds terms in a span of the lines of a file. */
export function findTerms(lines: readonly string[], { span, terms, pattern }: TermSearch): FoundTerm[] {
  const text = textOfSpan(lines.slice(0, span.end.line).join('\n'), span);
  const masked = text.replace(notProse, (part) => part.replace(/[^\n]/g, '\0'));
  const pointAt = pointsOf(text);
  return [...masked.matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const term = termOf(written, terms);
    if (term === undefined || isWithinPreferred(text, index, term)) return [];
    const at = {
      start: inFile(pointAt(index), span.start),
      end: inFile(pointAt(index + written.length), span.start),
    };
    const preferred = /^\p{Lu}/u.test(written) ? capital(term.preferred) : term.preferred;
    return preferred === written ? [] : [{ at, written, preferred }];
  });
}

interface Term {
  readonly word: string;
  readonly preferred: string;
}

function termOf(written: string, terms: Terms): Term | undefined {
  const word = written.replace(/[ \t]+/g, ' ');
  const known = [word, word.charAt(0).toLowerCase() + word.slice(1)].find((one) => terms.has(one));
  return known === undefined ? undefined : { word: known, preferred: terms.get(known) ?? '' };
}

/** Whether a word already stands as a part of what is preferred: `app` where that is `web app`. */
function isWithinPreferred(text: string, index: number, { word, preferred }: Term): boolean {
  const offset = preferred.toLowerCase().indexOf(word.toLowerCase());
  if (offset < 0) return false;
  const around = text.slice(Math.max(0, index - offset), index - offset + preferred.length);
  return around.toLowerCase() === preferred.toLowerCase() && preferred.length > word.length;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function inFile({ line, column }: Point, start: Point): Point {
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
}
