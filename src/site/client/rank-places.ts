import type { FoundPage, FoundPlace } from './search-pagefind.ts';
import { isNearWord, isSameWord, wordsOf } from './search-words.ts';

/** A place whose text was found. */
export interface TextPlace {
  readonly url: string;
  readonly title: string;
  /** The kind of the place, and its page. */
  readonly place: string;
  readonly excerpt: string;
  /** Whether its title says exactly what was asked. */
  readonly isExact: boolean;
}

/** How many places of one page come before those of the others. */
const mostOfPage = 5;

/**
 * Puts the places of pages in order: those whose title holds more of the words that were asked for come first, else the page
 * that Pagefind found first, and on a page the place where the words weigh most.
 */
export function rankPlaces(query: string, pages: readonly FoundPage[]): readonly TextPlace[] {
  const asked = wordsOf(query);
  const scored = pages.flatMap((page, index) =>
    placesOf(page)
      .filter(({ excerpt }) => isFound(asked, excerpt))
      .map((place) => ({ place, share: shareOf(asked, place.title), weight: weightOf(place), index, page }))
      .sort((a, b) => b.share - a.share || b.weight - a.weight)
      .map((one, rank) => ({ ...one, isLate: rank >= mostOfPage })),
  );
  return scored
    .sort(
      (a, b) =>
        Number(a.isLate) - Number(b.isLate) || b.share - a.share || a.index - b.index || b.weight - a.weight,
    )
    .map(({ place, page, share }) => describe(place, page, share === 1 && isWhole(asked, place.title)));
}

/** The parts of a page where the words are; the page itself where none are asked for. */
function placesOf({ sub_results: places, meta, url, excerpt }: FoundPage): readonly FoundPlace[] {
  return places.length > 0 ? places : [{ title: meta.title ?? url, url, excerpt }];
}

function describe(place: FoundPlace, { url, meta, filters }: FoundPage, isExact: boolean): TextPlace {
  const kind = filters?.kind?.[0] ?? '';
  const isPage = !place.url.includes('#');
  const page = meta.title ?? url;
  return {
    url: place.url,
    title: isPage ? page : place.title,
    place: isPage ? kind : `${page} · ${kind}`,
    excerpt: place.excerpt,
    isExact,
  };
}

/**
 * Whether a text holds one of the words. For a word that no page has, Pagefind takes off one letter after the other until
 * something starts so: what has little left of it was not asked for.
 */
function isFound(asked: readonly string[], excerpt: string): boolean {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap(([, text = '']) => wordsOf(text));
  if (asked.length === 0 || marks.length === 0) return true;
  return marks.some((mark) => asked.some((word) => isNearWord(mark, word)));
}

/** How much of the words, from 0 to 1, the title of a place holds: long ones, which tell more, count more. */
function shareOf(asked: readonly string[], title: string): number {
  const own = wordsOf(title);
  const held = asked.filter((word) => own.some((one) => isSameWord(one, word)));
  return held.join('').length / Math.max(1, asked.join('').length);
}

/** Whether a title holds little besides: as many words as were asked for. */
function isWhole(asked: readonly string[], title: string): boolean {
  return wordsOf(title).length <= asked.length;
}

function weightOf({ weighted_locations: locations = [] }: FoundPlace): number {
  return locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}
