/**
 * Runs in the page of an address that has moved, after its link: leads on at once, with the fragment that the reader came with
 * unless the link has one. Closed in itself, as it is written into the page as text.
 */
export function followRedirect(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
  if (link !== null) location.replace(link.hash === '' ? link.href + location.hash : link.href);
}
