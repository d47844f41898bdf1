import type { CataloguePage, CatalogueRow } from './catalogue.ts';

/** A row with a name of its own on a page. `anchor`, `note`: see {@link CatalogueRow}. */
export interface NamedRow {
  readonly type: CatalogueRow[0];
  readonly name: string;
  readonly anchor: string;
  readonly note?: string | undefined;
}

/** A page of the site, with everything that the search finds on it. */
export interface IndexedPage extends CataloguePage {
  /** The text of the page, as markup that Pagefind reads. */
  readonly body: string;
  readonly rows: readonly NamedRow[];
}
