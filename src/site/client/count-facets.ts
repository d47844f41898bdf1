import { type FacetName, facetNames } from '../search/catalogue.ts';
import { type FacetCounts, type Filters, searchPages } from './search-pagefind.ts';

/**
 * How many pages each value of each facet would leave, if it were chosen: what is chosen of the same facet does not count.
 *
 * @param counted the counts where all that is chosen counts
 */
export async function countFacets(
  query: string,
  filters: Filters,
  counted: FacetCounts,
): Promise<FacetCounts> {
  const counts = facetNames.map(async (name) => {
    const of =
      filters[name] === undefined ? counted : (await searchPages(query, without(filters, name))).filters;
    return [name, of[name] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

function without(filters: Filters, name: FacetName): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
}
