import { findEntries, type SearchEntry } from './search-entries.ts';

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

let parts: Parts | undefined;
let latest = 0;

/** Opens the search dialog, with a query in it if there is one. */
export function openSearch(query: string): void {
  parts ??= build();
  const { dialog, input } = parts;
  if (!dialog.open) dialog.showModal();
  if (query !== '') input.value = query;
  input.focus();
  input.select();
  void update(parts);
}

function build(): Parts {
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', 'Search');
  dialog.innerHTML = `<form role="search"><svg class="icon" aria-hidden="true"><use href="#siteIcon-search"/></svg>
<input type="search" aria-label="Search" autocomplete="off" spellcheck="false" enterkeyhint="go"
 placeholder="An error code, an event, a key, a word">
<button class="copy" type="button"><kbd>Esc</kbd><span class="visually-hidden">Close the search</span></button></form>
<p class="search-status" role="status"></p><ul class="search-results"></ul>`;
  document.body.append(dialog);
  const made: Parts = {
    dialog,
    input: one<HTMLInputElement>(dialog, 'input'),
    status: one(dialog, '.search-status'),
    results: one(dialog, '.search-results'),
  };
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

async function update({ input, status, results }: Parts): Promise<void> {
  const query = input.value.trim();
  const turn = ++latest;
  if (query === '') {
    results.replaceChildren();
    status.textContent = 'Search for what you hold in hand: an error code, an event, a key, an address.';
    return;
  }
  const found = await findEntries(query).catch(() => undefined);
  if (turn !== latest) return;
  const hadFocus = results.contains(document.activeElement);
  results.replaceChildren(...(found ?? []).map(renderEntry));
  if (hadFocus) input.focus();
  status.textContent = statusOf(query, found?.length);
}

function statusOf(query: string, count: number | undefined): string {
  if (count === undefined) return 'The search index is not here. It is made when the site is built.';
  if (count === 0) return `Nothing found for “${query}”. Try a shorter word, or a part of the code.`;
  return count === 1 ? '1 result' : `${count} results`;
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
