import { type Catalogue, cataloguePath } from '../search/catalogue.ts';
import { type NamedPlace, namedPlaces } from './named-places.ts';
import { siteBase } from './search-pagefind.ts';

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
