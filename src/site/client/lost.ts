import { loadStrings } from './client-strings.ts';
import { lostWords } from './lost-words.ts';
import { findEntries, type SearchEntry } from './search-entries.ts';

/** How many pages an address that has none suggests. */
const most = 5;

/**
 * Shows on the page of an address that has none what a search for its words finds, and has its button search for them. Without a
 * search, it shows nothing.
 */
export async function suggestPages(section: HTMLElement): Promise<void> {
  const queries = lostWords(location.pathname, import.meta.env.BASE_URL);
  const button = document.querySelector<HTMLElement>('[data-search-for]');
  if (button !== null) button.dataset['searchFor'] = queries[0] ?? '';
  const list = section.querySelector('ul');
  const { types } = await loadStrings('search');
  for (const text of queries) {
    const found = await findEntries({ text, filters: {}, most, types }).catch(() => undefined);
    if (found === undefined) return;
    list?.replaceChildren(...found.entries.map(itemOf));
    section.hidden = found.entries.length === 0;
    if (!section.hidden) return;
  }
}

function itemOf({ url, title, place }: SearchEntry): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const where = document.createElement('p');
  where.textContent = place;
  item.append(link, where);
  return item;
}
