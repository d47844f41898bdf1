/**
 * Opens the search dialog at the first use: by its buttons (with what they say in `data-search-for`), `/`, Ctrl+K, or an address that ends with `?q=` and a query.
 * Nothing of it is loaded before.
 */
export function startSearch(): void {
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) open(asked);
  const lost = document.querySelector<HTMLElement>('[data-lost]');
  if (lost !== null) void suggest(lost);
  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search]') : null;
    if (button !== null) open(button.dataset['searchFor'] ?? '');
  });
  document.addEventListener('keydown', (event) => {
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isCommand && !(isSlash && !isTyping(event.target))) return;
    event.preventDefault();
    open('');
  });
}

/** Where a page has a place for it: what may be meant by its address, which has no page. */
async function suggest(place: HTMLElement): Promise<void> {
  const { suggestPages } = await import('./lost.ts');
  await suggestPages(place);
}

async function open(query: string): Promise<void> {
  const { openSearch } = await import('./search-dialog.ts');
  await openSearch(query);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
}
