import type { FacetName, Facets } from '../search/catalogue.ts';

/** A value of each facet that a search is narrowed to. */
export type Filters = Readonly<Partial<Record<FacetName, string>>>;

/** How many pages each value of each facet leads to. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A part of a page, as Pagefind gives it. `excerpt` is HTML with `<mark>`. */
export interface FoundPlace {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations?: readonly { readonly balanced_score: number }[];
}

/** A page, as Pagefind gives it. */
export interface FoundPage extends Omit<FoundPlace, 'title'> {
  readonly meta: { readonly title?: string };
  readonly filters?: Partial<Readonly<Record<keyof Facets | 'kind', readonly string[]>>>;
  readonly sub_results: readonly FoundPlace[];
}

/** What a search of Pagefind gives: pages, which are loaded one by one, and what they belong to. */
export interface FoundPages {
  readonly results: readonly { data(): Promise<FoundPage> }[];
  readonly filters: FacetCounts;
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  filters(): Promise<FacetCounts>;
  search(query: string | null, options: { filters: Filters }): Promise<FoundPages>;
}

/** Where the site is, with a slash at both ends. */
export const siteBase: string = import.meta.env.BASE_URL.replace(/\/*$/, '/');

let pagefind: Promise<Pagefind> | undefined;

/** Searches the texts of all pages, or lists the pages of some facets. Pagefind is loaded with the first search. */
export async function searchPages(query: string, filters: Filters): Promise<FoundPages> {
  pagefind ??= load();
  const loaded = await pagefind.catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return loaded.search(query === '' ? null : query, { filters });
}

async function load(): Promise<Pagefind> {
  const path = `${siteBase}pagefind/pagefind.js`;
  const module: Pagefind = await import(/* @vite-ignore */ path);
  await module.options({ baseUrl: siteBase, excerptLength: 18 });
  // Searches count facets only where these are loaded.
  await module.filters();
  return module;
}
