import { addressOfLink } from './address-of-link.ts';
import type { PlacedLink } from './placed-link.ts';

/** An address that links lead to. */
export interface LinkedAddress {
  readonly address: string;
  /** The fragments that links to it have. */
  readonly fragments: readonly string[];
}

/** Every address that is to be asked for some links, once, in their order. */
export function groupLinks(links: readonly PlacedLink[]): LinkedAddress[] {
  const groups = new Map<string, Set<string>>();
  for (const { url } of links) {
    const asked = addressOfLink(url);
    if (asked === undefined) continue;
    const fragments = groups.get(asked.address) ?? new Set();
    groups.set(asked.address, fragments);
    if (asked.fragment !== undefined) fragments.add(asked.fragment);
  }
  return Array.from(groups, ([address, fragments]) => ({ address, fragments: [...fragments].sort() }));
}
