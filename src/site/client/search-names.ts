import { didYouMean } from '#diagnostics/did-you-mean.ts';
import type { RowType } from '../search/catalogue.ts';
import { type AskedName, askedName } from './asked-name.ts';
import type { NamedPlace } from './named-places.ts';

/** The rows whose names match a query wholly and in parts; where there are none, the name that may be meant. */
export interface FoundNames {
  readonly exact: readonly NamedPlace[];
  readonly parts: readonly NamedPlace[];
  readonly near: string | undefined;
}

/**
 * Finds rows by what a reader holds in hand: a code, an event, a key, a field, an endpoint with or without its method, a
 * status. Whole names come before statuses, in the order of the site; of names that match in parts, those that hold
 * least besides come first, and fields last.
 *
 * @param typeWords what rows are called in the language of the site: such a word may stand before a name
 */
export function findNames(
  places: readonly NamedPlace[],
  query: string,
  typeWords: Readonly<Record<RowType, string>>,
): FoundNames {
  const asked = askedName(query, Object.values(typeWords));
  const ranks = new Map<number, NamedPlace[]>();
  for (const place of places) {
    const rank = rankOf(place, asked);
    if (rank !== undefined) ranks.set(rank, [...(ranks.get(rank) ?? []), place]);
  }
  const exact = [0, 1, 2].flatMap((rank) => ranks.get(rank) ?? []);
  const parts = (ranks.get(3) ?? []).sort(
    (a, b) => Number(isField(a)) - Number(isField(b)) || a.words.length - b.words.length,
  );
  return { exact, parts, near: ranks.size === 0 ? nearName(places, asked) : undefined };
}

/**
 * 0: its name; 1: its name beside a status or what kind of row it is; 2: its status; 3: every word is a part of its name, or
 * the start of one.
 */
function rankOf(place: NamedPlace, asked: AskedName): number | undefined {
  const { type, compact, words, note } = place;
  if (compact === asked.names[0] || isLastPart(place, asked)) return 0;
  if (type === 'endpoint' && asked.endpoint?.(place.name) === true) return 0;
  if (asked.names.includes(compact)) return 1;
  const status = type === 'error' ? note : undefined;
  const rest = status === undefined ? asked.words : asked.words.filter((word) => word !== status);
  if (rest.length < asked.words.length && (rest.length === 0 || rest.join('') === compact))
    return rest.length === 0 ? 2 : 1;
  const isStart = (word: string) =>
    words.some((part) => part === word || (word.length >= 3 && part.startsWith(word)));
  if (rest.length > 0 && rest.every(isStart)) return 3;
  return asked.names.some((name) => name.length >= 4 && compact.includes(name)) ? 3 : undefined;
}

/** Fields are many, and seldom what somebody holds in hand. */
function isField({ type }: NamedPlace): boolean {
  return type === 'field';
}

/** Pages are called by the last part of their names too: `undocumented-error` is `samples/undocumented-error`. */
function isLastPart({ type, name }: NamedPlace, { text }: AskedName): boolean {
  return type === 'page' && name.toLowerCase().endsWith(`/${text}`);
}

/** Endpoints are not guessed: words of a task, such as “register an endpoint”, are near to many of them. */
function nearName(places: readonly NamedPlace[], { names, words }: AskedName): string | undefined {
  const [wanted = ''] = names;
  if (wanted.length < 4 || words.length > 4) return undefined;
  const known = new Map(
    places.filter(({ type }) => type !== 'endpoint').map(({ compact, name }) => [compact, name]),
  );
  return known.get(didYouMean(wanted, known.keys()) ?? '');
}
