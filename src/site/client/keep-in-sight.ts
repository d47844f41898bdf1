/** Makes a change of the page, and keeps an element where it is on the screen. */
export function keepInSight(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  change();
  const shift = element.getBoundingClientRect().top - before;
  if (shift !== 0) window.scrollBy({ top: shift, behavior: 'instant' });
}
