/** The words of a text in small letters: parts of names count as words, such as those of `card_declined` and `priceId`. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A text without all that is no letter and no digit, in small letters. */
export function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a word was found for another one, and not only for its first letters: they have half of it in common. */
export function isNearWord(found: string, asked: string): boolean {
  const [a, b] = [found, asked].map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
  const half = Math.ceil((b ?? '').length / 2);
  return half > 0 && (a ?? '').startsWith((b ?? '').slice(0, half));
}

/** Whether two words are forms of one: the same, or a longer one that starts with the other, such as a plural. */
export function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= 4 && long.length - short.length <= 3 && long.startsWith(short));
}
