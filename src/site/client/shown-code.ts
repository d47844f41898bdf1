import { shownEnvironment } from './environment.ts';

/** What is copied instead of what an element of a sample shows: of a masked secret. */
export const copyInstead = new WeakMap<Element, string>();

/** The text of a sample as it is shown: with the values of the environment, without the lines that are shown as removed. */
export function shownCode(code: Element): string {
  const copy = code.cloneNode(true) as Element;
  const copies = copy.querySelectorAll('.yours');
  for (const [index, shown] of code.querySelectorAll('.yours').entries()) {
    const text = copyInstead.get(shown);
    const copied = copies.item(index);
    if (text !== undefined) copied.textContent = text;
  }
  const hidden = shownEnvironment() === 'production' ? '.sb' : '.pr';
  for (const gone of copy.querySelectorAll(`del, ${hidden}`)) gone.remove();
  return copy.textContent;
}
