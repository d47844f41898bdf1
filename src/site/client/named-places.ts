import type { Catalogue, CataloguePage, RowType } from '../search/catalogue.ts';
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

/** The rows of a catalogue, with their pages. */
export function namedPlaces({ pages, rows }: Catalogue): readonly NamedPlace[] {
  return rows.flatMap(([type, name, at, anchor, note]) => {
    const page = pages[at];
    if (page === undefined) return [];
    return [{ type, name, compact: compact(name), words: wordsOf(name), anchor, note, page }];
  });
}
