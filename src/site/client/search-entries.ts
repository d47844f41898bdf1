import { escapeHtml } from '../page/escape-html.ts';
import type { RowType } from '../search/catalogue.ts';
import { fragmentOf } from '../search/fragment-of.ts';
import { countFacets } from './count-facets.ts';
import type { NamedPlace } from './named-places.ts';
import { rankPlaces, type TextPlace } from './rank-places.ts';
import { loadNames } from './search-catalogue.ts';
import { type FoundNames, findNames } from './search-names.ts';
import { type FacetCounts, type Filters, searchPages, siteBase } from './search-pagefind.ts';

/** One place that a search found. `excerpt` is HTML with `<mark>`; empty where the place is found by its name alone. */
export interface SearchEntry {
  readonly url: string;
  readonly title: string;
  /** The kind of the place, and its page. */
  readonly place: string;
  readonly excerpt: string;
}

/** What a search found. */
export interface SearchResult {
  readonly entries: readonly SearchEntry[];
  /** Whether there are more than were asked for. */
  readonly hasMore: boolean;
  /** The name that may be meant, where none is as asked. */
  readonly near: string | undefined;
  /** How many pages each value of each facet would leave. */
  readonly counts: FacetCounts;
}

/** What is searched for. `most`: how many entries are wanted. */
export interface SearchQuery {
  readonly text: string;
  readonly filters: Filters;
  readonly most: number;
  /** What rows are called. */
  readonly types: Readonly<Record<RowType, string>>;
}

/** How many rows that match in parts come before what pages say of the same words; the others follow it. */
const mostParts = 6;

/**
 * Finds places for a query: rows of exactly this name or status; then places with exactly this title; rows whose names hold
 * every word, or the nearest name; then what the pages say, in Pagefind’s order.
 *
 * @throws where the index is not there
 */
export async function findEntries({ text, filters, most, types }: SearchQuery): Promise<SearchResult> {
  const query = text.trim();
  const [places, pages] = await Promise.all([loadNames(), searchPages(query, filters)]);
  const named = places.filter(({ page }) =>
    Object.entries(filters).every(([name, value]) => page.facets[name as keyof Filters].includes(value)),
  );
  const names: FoundNames =
    query === '' ? { exact: [], parts: [], near: undefined } : findNames(named, query, types);
  const found = await Promise.all(pages.results.slice(0, most).map((result) => result.data()));
  const texts = rankPlaces(query, found);
  const excerpts = new Map(
    found.flatMap((page) => page.sub_results.map((one) => [one.url, one.excerpt] as const)),
  );
  const near = named.filter(({ name }) => name === names.near);
  const rows = (some: readonly NamedPlace[]) => some.map((place) => rowEntry(place, types, excerpts));
  const entries = distinct([
    ...rows(names.exact),
    ...texts.filter(({ isExact }) => isExact).map(textEntry),
    ...rows(near),
    ...rows(names.parts.slice(0, mostParts)),
    ...texts.map(textEntry),
    ...rows(names.parts.slice(mostParts)),
  ]);
  const hasMore = entries.length > most || pages.results.length > found.length;
  const counts = await countFacets(query, filters, pages.filters);
  return { entries: entries.slice(0, most), hasMore, near: names.near, counts };
}

/** A row that is found by its name; what its page says of it stands in the text that Pagefind found, where it did. */
function rowEntry(
  { type, name, note, anchor, page }: NamedPlace,
  types: SearchQuery['types'],
  excerpts: ReadonlyMap<string, string>,
): SearchEntry {
  const url = urlOf(page.path, anchor);
  return {
    url,
    title: type === 'error' && note !== undefined ? `${name} · ${note}` : name,
    place: type === 'page' ? page.kind : `${types[type]} · ${page.title}`,
    excerpt: excerpts.get(url) ?? (type === 'endpoint' ? escapeHtml(note ?? '') : ''),
  };
}

function textEntry({ url, title, place, excerpt }: TextPlace): SearchEntry {
  return { url, title, place, excerpt };
}

/** The address of a place, written as Pagefind writes it. */
function urlOf(path: string, anchor: string): string {
  const { pathname } = new URL(siteBase + path.slice(1), 'https://site.example');
  return anchor === '' ? pathname : `${pathname}#${fragmentOf(anchor)}`;
}

/** The first entry of each address. */
function distinct(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ url }) => !seen.has(url) && seen.add(url));
}
