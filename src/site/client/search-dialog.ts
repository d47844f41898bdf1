import { fill } from '../strings/fill.ts';
import type { Strings } from '../strings/strings.ts';
import { loadStrings } from './client-strings.ts';
import { findEntries, type SearchEntry } from './search-entries.ts';

type SearchStrings = Strings['client']['search'];

interface Parts {
  readonly strings: SearchStrings;
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

let building: Promise<Parts> | undefined;
let latest = 0;

/** Opens the search dialog, with a query in it if there is one. */
export async function openSearch(query: string): Promise<void> {
  building ??= loadStrings('search').then(build);
  building.catch(() => {
    building = undefined;
  });
  const parts = await building;
  const { dialog, input } = parts;
  if (!dialog.open) dialog.showModal();
  if (query !== '') input.value = query;
  input.focus();
  input.select();
  void update(parts);
}

function build(strings: SearchStrings): Parts {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', strings.label);
  dialog.innerHTML = `<form role="search"><i class="icon icon-search" aria-hidden="true"></i>
<input type="search" autocomplete="off" spellcheck="false" enterkeyhint="go">
<button class="copy" type="button"><kbd></kbd><span class="visually-hidden"></span></button></form>
<p class="search-status" role="status"></p><ul class="search-results"></ul>`;
  document.body.append(dialog);
  one(dialog, 'kbd').textContent = strings.escape;
  one(dialog, 'button > span').textContent = strings.close;
  const made: Parts = {
    strings,
    dialog,
    input: one<HTMLInputElement>(dialog, 'input'),
    status: one(dialog, '.search-status'),
    results: one(dialog, '.search-results'),
  };
  made.input.placeholder = strings.placeholder;
  made.input.setAttribute('aria-label', strings.label);
  listen(made);
  return made;
}

function one<Found extends HTMLElement>(within: HTMLElement, selector: string): Found {
  const found = within.querySelector<Found>(selector);
  if (found === null) throw new Error(`The dialog has no ${selector}.`);
  return found;
}

function listen(made: Parts): void {
  const { dialog, input, results } = made;
  input.addEventListener('input', () => update(made));
  one(dialog, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  one(dialog, 'button').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    const isOutside = event.target === dialog;
    const isFollowed = event.target instanceof Element && event.target.closest('a') !== null;
    if (isOutside || isFollowed) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const stops = [input, ...results.querySelectorAll('a')];
    const from = stops.indexOf(document.activeElement as HTMLInputElement);
    const to = from + (event.key === 'ArrowDown' ? 1 : -1);
    stops.at(to % stops.length)?.focus();
  });
}

async function update({ strings, input, status, results }: Parts): Promise<void> {
  const query = input.value.trim();
  const turn = ++latest;
  if (query === '') {
    results.replaceChildren();
    status.textContent = strings.start;
    return;
  }
  const found = await findEntries(query).catch(() => undefined);
  if (turn !== latest) return;
  const hadFocus = results.contains(document.activeElement);
  results.replaceChildren(...(found ?? []).map(renderEntry));
  if (hadFocus) input.focus();
  status.textContent = statusOf(strings, query, found?.length);
}

function statusOf(
  { noIndex, none, results }: SearchStrings,
  query: string,
  count: number | undefined,
): string {
  if (count === undefined) return noIndex;
  if (count === 0) return fill(none, { query });
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return fill(results[form] ?? results.other, { count });
}

function renderEntry({ url, title, place, excerpt }: SearchEntry): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.append(
    line('search-title', [title]),
    line('search-place', [place]),
    line('search-excerpt', marked(excerpt)),
  );
  item.append(link);
  return item;
}

function line(name: string, content: readonly (string | Node)[]): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  span.append(...content);
  return span;
}

/** The text of an excerpt, and its marks; nothing else of its HTML. */
function marked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const isMark = node.nodeName === 'MARK';
    const made = isMark ? document.createElement('mark') : document.createTextNode('');
    made.textContent = node.textContent;
    return made;
  });
}
