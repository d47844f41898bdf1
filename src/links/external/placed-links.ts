import type { PageLinks } from '../page-links.ts';
import type { PlacedLink } from './placed-link.ts';

/** Every link of some pages, where it stands. */
export function placedLinks(pages: readonly PageLinks[]): PlacedLink[] {
  return pages.flatMap(({ file, links }) => links.map(({ url, span }) => ({ file, url, span })));
}
