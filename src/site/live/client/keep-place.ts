const focusable = ':is(a,pre,summary)';

/**
 * Puts other HTML into an element that somebody may be reading: where it is scrolled to, what is open in it and what has the focus
 * stay, as far as they are there. Nothing happens where it is the same.
 */
export function keepPlace(element: HTMLElement, html: string): void {
  if (written.get(element) === html) return;
  written.set(element, html);
  const { scrollTop } = element;
  const root = element.getRootNode() as Document | ShadowRoot;
  const focused = [...element.querySelectorAll(focusable)].indexOf(root.activeElement as Element);
  const open = [...element.querySelectorAll('details')].map((one) => one.open);
  element.innerHTML = html;
  for (const [index, one] of element.querySelectorAll('details').entries()) one.open = open[index] === true;
  element.scrollTop = scrollTop;
  element.querySelectorAll<HTMLElement>(focusable)[focused]?.focus({ preventScroll: true });
}

const written = new WeakMap<HTMLElement, string>();
