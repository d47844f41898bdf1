/**
 * Opens the search dialog at the first use: by its buttons, `/`, Ctrl+K, or an address that ends with `?q=` and a query.
 * Nothing of it is loaded before.
 */
export function startSearch(): void {
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) open(asked);
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-search]') : null;
    if (button !== null) open(button.hasAttribute('data-search-path') ? lastWord(location.pathname) : '');
  });
  document.addEventListener('keydown', (event) => {
    const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isCommand && !(isSlash && !isTyping(event.target))) return;
    event.preventDefault();
    open('');
  });
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

/** `/guides/old-name/` is `old name`. */
function lastWord(path: string): string {
  return decodeURIComponent(path.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/\.html?$/, '')
    .replaceAll('-', ' ');
}
