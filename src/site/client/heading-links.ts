import { announce } from './announce.ts';
import { pageStrings } from './client-strings.ts';

/** Makes the link beside a heading, and that of a table row, copy its address too. */
export function startHeadingLinks(): void {
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !link.matches('.heading-anchor, .row-link')) return;
    try {
      await navigator.clipboard.writeText(link.href);
      announce(pageStrings().linkCopied);
    } catch {
      // The address is in the address bar.
    }
  });
}
