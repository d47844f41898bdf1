import { type Catalogue, type CataloguePage, cataloguePath, type RowType } from '../search/catalogue.ts';
import { siteBase } from './search-pagefind.ts';
import { compact, wordsOf } from './search-words.ts';

/** A row with a name, on its page. */
export interface NamedPlace {
  readonly type: RowType;
  readonly name: string;
  /** The name without all but letters and digits, and its words, in small letters. */
  readonly compact: string;
  readonly words: readonly string[];
  /** The HTTP status of an error, what an endpoint does. */
  readonly note: string | undefined;
  /** Empty for a page. */
  readonly anchor: string;
  readonly page: CataloguePage;
}

let places: Promise<readonly NamedPlace[]> | undefined;

/** The rows of the site that have names. They are loaded with the first search. */
export function loadNames(): Promise<readonly NamedPlace[]> {
  places ??= load();
  places.catch(() => {
    places = undefined;
  });
  return places;
}

async function load(): Promise<readonly NamedPlace[]> {
  const response = await fetch(`${siteBase}${cataloguePath}`);
  if (!response.ok) throw new Error(`There is no catalogue: ${response.status}.`);
  return namedPlaces((await response.json()) as Catalogue);
}

/** The rows of a catalogue, with their pages. */
export function namedPlaces({ pages, rows }: Catalogue): readonly NamedPlace[] {
  return rows.flatMap(([type, name, at, anchor, note]) => {
    const page = pages[at];
    if (page === undefined) return [];
    return [{ type, name, compact: compact(name), words: wordsOf(name), anchor, note, page }];
  });
}
