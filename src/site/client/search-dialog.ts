import { fill } from '../strings/fill.ts';
import { loadStrings } from './client-strings.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { findEntries, type SearchResult } from './search-entries.ts';
import { listenToKeys } from './search-keys.ts';
import { makeSearchParts, one, type SearchParts } from './search-parts.ts';
import { renderEntry } from './search-results.ts';
import { wordsOf } from './search-words.ts';

/** How many entries a search shows, and how many more each time that more are asked for. */
const step = 15;

/** How long a reader may type on before a search starts, in milliseconds. */
const pause = 80;

/** What the dialog shows, and what it was asked last. */
interface Dialog {
  readonly parts: SearchParts;
  most: number;
  /** The number of the last search: an older one that comes late is not shown. */
  turn: number;
  /** Ends when the last search is shown. */
  shown: Promise<void>;
}

let building: Promise<Dialog> | undefined;

/** Opens the search dialog, with a query in it if there is one. */
export async function openSearch(query: string): Promise<void> {
  building ??= loadStrings('search').then(makeDialog);
  building.catch(() => {
    building = undefined;
  });
  const dialog = await building;
  const { input } = dialog.parts;
  if (!dialog.parts.dialog.open) dialog.parts.dialog.showModal();
  if (query !== '') input.value = query;
  input.focus();
  input.select();
  search(dialog);
}

function makeDialog(strings: SearchParts['strings']): Dialog {
  const parts = makeSearchParts(strings, () => search(made));
  const made: Dialog = { parts, most: step, turn: 0, shown: Promise.resolve() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  parts.input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(made), pause);
  });
  one(parts.dialog, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (parts.results.dataset['query'] !== parts.input.value.trim()) search(made);
    made.shown.then(() => parts.results.querySelector('a')?.click());
  });
  listenToButtons(made);
  listenToKeys(parts);
  return made;
}

function listenToButtons(made: Dialog): void {
  const { dialog, input, nearName, more, recent } = made.parts;
  const ask = (text: string) => {
    input.value = text;
    input.focus();
    search(made);
  };
  one(dialog, '[data-close]').addEventListener('click', () => dialog.close());
  one(dialog, '[data-forget]').addEventListener('click', () => {
    forgetSearches();
    ask('');
  });
  nearName.addEventListener('click', () => ask(nearName.textContent));
  more.addEventListener('click', () => showMore(made));
  recent.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('li > button')) ask(target.textContent);
  });
  dialog.addEventListener('click', ({ target }) => {
    const isFollowed = target instanceof Element && target.closest('.search-results a') !== null;
    if (isFollowed) rememberSearch(input.value);
    if (isFollowed || target === dialog) dialog.close();
  });
}

/** Searches for what the input and the facets say, from the first entry. */
function search(made: Dialog): void {
  made.most = step;
  made.shown = update(made);
}

async function showMore(made: Dialog): Promise<void> {
  const { results } = made.parts;
  const { length } = results.children;
  made.most += step;
  made.shown = update(made);
  await made.shown;
  results.children[length]?.querySelector('a')?.focus();
}

async function update(made: Dialog): Promise<void> {
  const { input, filters, status, results, strings } = made.parts;
  const text = input.value.trim();
  made.turn += 1;
  const { turn, most } = made;
  results.ariaBusy = 'true';
  if (results.dataset['query'] === undefined) status.textContent = strings.loading;
  const query = { text, filters: filters.chosen(), most, types: strings.types };
  const found = await findEntries(query).catch(() => undefined);
  if (turn !== made.turn) return;
  show(made.parts, text, found);
  results.dataset['query'] = text;
  results.ariaBusy = 'false';
}

function show(parts: SearchParts, text: string, found: SearchResult | undefined): void {
  const { input, filters, status, near, nearName, results, more, recent, strings } = parts;
  const isStart = text === '' && Object.keys(filters.chosen()).length === 0;
  const entries = isStart ? [] : (found?.entries ?? []);
  const words = wordsOf(text);
  const hadFocus = results.contains(document.activeElement);
  results.replaceChildren(...entries.map((entry) => renderEntry(entry, words)));
  if (hadFocus) input.focus();
  if (found !== undefined) filters.offer(found.counts);
  filters.element.hidden = found === undefined;
  near.hidden = found?.near === undefined;
  nearName.textContent = found?.near ?? '';
  more.hidden = isStart || found?.hasMore !== true;
  status.textContent = isStart && found !== undefined ? strings.start : statusOf(strings, text, found);
  showRecent(recent, isStart ? recentSearches() : []);
}

function statusOf(
  { noIndex, none, noneHere, results, first }: SearchParts['strings'],
  query: string,
  found: SearchResult | undefined,
): string {
  if (found === undefined) return noIndex;
  const count = found.entries.length;
  if (count === 0) return query === '' ? noneHere : fill(none, { query });
  if (found.hasMore) return fill(first, { count });
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return fill(results[form] ?? results.other, { count });
}

function showRecent(recent: HTMLElement, searches: readonly string[]): void {
  recent.hidden = searches.length === 0;
  const items = searches.map((text) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['stop'] = '';
    button.textContent = text;
    item.append(button);
    return item;
  });
  one(recent, 'ul').replaceChildren(...items);
}
