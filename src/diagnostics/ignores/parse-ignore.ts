import type { Span } from '../diagnostic.ts';
import type { Ignore } from './ignore.ts';

/** The word that starts a comment which suppresses findings. */
export const ignoreWord = 'handrail-ignore';

const form = /^\s*handrail-ignore(?<suffix>[^\s,]*)(?<codes>.*?)(?:(?<=[\s,])--(?!\S)\s*(?<reason>.*))?$/s;

/** What a comment says: the part of an {@link Ignore} that its text alone decides. */
export type ParsedIgnore = Pick<Ignore, 'codes' | 'reason' | 'suffix'>;

/**
 * Reads the text of a comment, without its marks; undefined where it does not start with `handrail-ignore`. Without
 * ` -- `, words that do not look like codes are left out: they are a reason in the wrong place.
 *
 * @param spanOf where a stretch of `text` stands in the file, by its offsets
 */
export function parseIgnore(
  text: string,
  spanOf: (start: number, end: number) => Span,
): ParsedIgnore | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const { suffix = '', codes = '', reason } = match.groups ?? {};
  const offset = text.indexOf(ignoreWord) + ignoreWord.length + suffix.length;
  const words = [...codes.matchAll(/[^\s,]+/g)].filter(
    ([word]) => reason !== undefined || /^[^/]+\/[^/]+$/.test(word),
  );
  return {
    codes: words.map(({ 0: word, index }) => ({
      text: word,
      span: spanOf(offset + index, offset + index + word.length),
    })),
    reason: (reason ?? '').replace(/\s+/g, ' ').trim(),
    ...(suffix === '' ? {} : { suffix }),
  };
}
