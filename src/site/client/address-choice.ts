/** Writes a choice of the reader into the address of the page, so that whoever gets the address sees the same. */
export function writeIntoAddress(name: 'env' | 'lang', value: string): void {
  const url = new URL(location.href);
  if (url.searchParams.get(name) === value) return;
  url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
}

/** What the address of the page says of a choice, or null. */
export function readFromAddress(name: 'env' | 'lang'): string | null {
  return new URLSearchParams(location.search).get(name);
}
