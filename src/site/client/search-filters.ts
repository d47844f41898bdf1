import { type FacetName, facetNames } from '../search/catalogue.ts';
import type { Strings } from '../strings/strings.ts';
import type { FacetCounts, Filters } from './search-pagefind.ts';

/** The choice of facets beside a search. */
export interface SearchFilters {
  readonly element: HTMLElement;
  /** What is chosen. */
  readonly chosen: () => Filters;
  /** Offers what a search found, each value with its number of pages. */
  readonly offer: (counts: FacetCounts) => void;
}

/** Makes the choice of facets: one list each, which a keyboard reaches after the input. */
export function makeSearchFilters(strings: Strings['client']['search'], onChange: () => void): SearchFilters {
  const selects = new Map(facetNames.map((name) => [name, makeSelect(name, strings, onChange)]));
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.className = 'quiet-button';
  clear.textContent = strings.clearFilters;
  clear.hidden = true;
  const chosen = () =>
    Object.fromEntries([...selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]])));
  clear.addEventListener('click', () => {
    for (const select of selects.values()) select.value = '';
    selects.get('provider')?.focus();
    onChange();
  });
  const element = document.createElement('div');
  element.className = 'search-filters';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', strings.filters);
  element.append(...[...selects].map(([name, select]) => labelled(strings.facets[name], select)), clear);
  return {
    element,
    chosen,
    offer(counts) {
      for (const [name, select] of selects) offerValues(select, counts[name] ?? {}, strings);
      clear.hidden = Object.keys(chosen()).length === 0;
    },
  };
}

function makeSelect(name: FacetName, { all }: Strings['client']['search'], onChange: () => void) {
  const select = document.createElement('select');
  select.name = name;
  select.append(new Option(all, ''));
  select.addEventListener('change', onChange);
  return select;
}

function labelled(text: string, select: HTMLSelectElement): HTMLElement {
  const label = document.createElement('label');
  label.hidden = true;
  const name = document.createElement('span');
  name.textContent = text;
  label.append(name, select);
  return label;
}

/** Values that lead nowhere are left out, but for the chosen one. A facet is hidden until it has values. */
function offerValues(
  select: HTMLSelectElement,
  counts: Readonly<Record<string, number>>,
  { all }: Strings['client']['search'],
): void {
  const { value: chosen } = select;
  const collator = new Intl.Collator(document.documentElement.lang);
  const values = Object.keys(counts).filter((value) => value === chosen || (counts[value] ?? 0) > 0);
  if (chosen !== '' && !values.includes(chosen)) values.push(chosen);
  const options = values
    .sort(collator.compare)
    .map((value) => new Option(`${value} (${counts[value] ?? 0})`, value, false, value === chosen));
  select.replaceChildren(new Option(all, ''), ...options);
  select.value = chosen;
  select.disabled = options.length === 0;
  // What was shown stays, so that nothing moves while a reader types.
  if (options.length > 0 && select.parentElement !== null) select.parentElement.hidden = false;
}
