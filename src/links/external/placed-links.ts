import type { LinkSource } from '../page-links.ts';
import type { PlacedLink } from './placed-link.ts';

/** Every link of some pages and files of facts, where it stands. */
export function placedLinks(sources: readonly LinkSource[]): PlacedLink[] {
  return sources.flatMap(({ file, links }) => links.map(({ url, span }) => ({ file, url, span })));
}
