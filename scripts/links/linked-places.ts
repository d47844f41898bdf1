import { documentsOf, type Library } from '#library/library.ts';
import type { PlacedLink } from '#links/external/placed-link.ts';

/** Every link of every page of a library, where it stands. */
export function linkedPlaces(library: Library): PlacedLink[] {
  return documentsOf(library).flatMap(({ file, links }) =>
    links.map(({ url, span }) => ({ file, url, span })),
  );
}
