/** What a reader can narrow a search by, in the order in which it is shown. */
export const facetNames = ['provider', 'task', 'auth', 'language'] as const;

export type FacetName = (typeof facetNames)[number];

/** What a page belongs to, by facet: texts as a reader sees them. */
export type Facets = Readonly<Record<FacetName, readonly string[]>>;

/** What a row with a name of its own is. `page`: a page whose title is one word, such as a code. */
export type RowType = 'error' | 'event' | 'key' | 'endpoint' | 'field' | 'page';

/** A page that the search knows. `path` is without the base and ends with a slash. */
export interface CataloguePage {
  readonly path: string;
  readonly title: string;
  /** The kind of page, as a reader sees it. */
  readonly kind: string;
  readonly facets: Facets;
}

/**
 * A name that a reader can hold in hand, and where it stands: the place of its page in the list, and the id of its row,
 * empty for the page itself. `note`: the HTTP status of an error, what an endpoint does.
 */
export type CatalogueRow = readonly [
  type: RowType,
  name: string,
  page: number,
  anchor: string,
  note?: string,
];

/** Every page and every name of a site: loaded with the first search. */
export interface Catalogue {
  readonly pages: readonly CataloguePage[];
  readonly rows: readonly CatalogueRow[];
}

/** Where the catalogue lies below the base. */
export const cataloguePath = 'pagefind/catalogue.json';
