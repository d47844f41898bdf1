import { shownEnvironment } from './environment.ts';

/** The text of a sample as it is shown: with the values of the environment, without the lines that are shown as removed. */
export function shownCode(code: Element): string {
  const copy = code.cloneNode(true) as Element;
  const hidden = shownEnvironment() === 'production' ? '.sb' : '.pr';
  for (const gone of copy.querySelectorAll(`del, ${hidden}`)) gone.remove();
  return copy.textContent;
}
