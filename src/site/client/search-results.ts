import { markedExcerpt, markedText } from './mark-text.ts';
import type { SearchEntry } from './search-entries.ts';

/** An item of the list of results. `words`: what to mark in its title. Nothing of it is read as HTML but marks. */
export function renderEntry(
  { url, title, place, excerpt }: SearchEntry,
  words: readonly string[],
): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.dataset['stop'] = '';
  link.append(line('search-title', markedText(title, words)), line('search-place', [place]));
  if (excerpt !== '') link.append(line('search-excerpt', markedExcerpt(excerpt)));
  item.append(link);
  return item;
}

function line(name: string, content: readonly (string | Node)[]): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  span.append(...content);
  return span;
}
