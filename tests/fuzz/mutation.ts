import type { Random } from '../../scripts/bench/seeded-random.ts';

/** What the files of content are written in. */
export type Language = 'mdx' | 'yaml' | 'json';

/** What a mutation can draw on. */
export interface MutationContext {
  readonly random: Random;
  /** Another text of the same language, or the same. */
  readonly other: string;
}

/** One way in which a text goes wrong. */
export interface Mutation {
  readonly name: string;
  /** The languages in which it is worth trying. Default: all. */
  readonly languages?: readonly Language[];
  readonly apply: (text: string, context: MutationContext) => string;
}

/** One of several things. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random(items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

/** A text with something put in at an index, instead of so many characters. */
export function splice(text: string, index: number, inserted: string, removed = 0): string {
  return text.slice(0, index) + inserted + text.slice(index + removed);
}

/** A text with one match of a pattern, taken at random, replaced; the text itself where nothing matches. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  { random, by }: { readonly random: Random; readonly by: (match: RegExpExecArray) => string },
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = pick(random, matches);
  return splice(text, match.index, by(match), match[0].length);
}
