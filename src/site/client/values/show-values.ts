import { shownEnvironment } from '../environment.ts';
import { copyInstead } from '../shown-code.ts';
import { valueFamily } from './code-family.ts';
import { findPlaces, type ValuePlace } from './find-places.ts';
import type { KeptValues } from './kept-values.ts';
import type { PageKey } from './page-keys.ts';

const mask = '••••••••';

/** The code of each sample as the page has it, with the values of both environments. */
const originals = new WeakMap<Element, DocumentFragment>();

/** What is said of a sample that shows values; `masked`: where it has secrets that are not copied. */
export interface ValueMarks {
  readonly shown: string;
  readonly masked: string;
}

/** Puts the values into every sample that has a place for them, and takes out what is no longer there. */
export function showValues(keys: readonly PageKey[], kept: KeptValues, marks: ValueMarks): void {
  const filled = keys.filter(({ key }) => (kept.values[key] ?? '') !== '');
  for (const { figure, code } of samples()) {
    const { fragment, text } = shownText(code);
    const written = placesOf(figure, text, filled).flatMap((place) => {
      const made = write(place, text, { keys, kept });
      return made === undefined ? [] : [made];
    });
    if (written.length === 0 && !figure.classList.contains('has-yours')) continue;
    for (const { place, element } of written.toReversed()) put(fragment, place, element);
    code.replaceChildren(written.length === 0 ? originalOf(code).cloneNode(true) : fragment);
    const isMasked = !kept.copiesSecrets && written.some(({ element }) => copyInstead.has(element));
    say(figure, written.length === 0 ? undefined : marks[isMasked ? 'masked' : 'shown']);
  }
}

/** The keys that some sample of the page has a place for. */
export function keysInSamples(keys: readonly PageKey[]): readonly PageKey[] {
  const texts = [...samples()].map(({ figure, code }) => ({ figure, text: shownText(code).text }));
  return keys.filter((key) => texts.some(({ figure, text }) => placesOf(figure, text, [key]).length > 0));
}

function samples(): { figure: HTMLElement; code: Element }[] {
  return [...document.querySelectorAll<HTMLElement>('.sample[data-code]')].flatMap((figure) => {
    const code = figure.querySelector(':scope > pre > code');
    return code === null ? [] : [{ figure, code }];
  });
}

function placesOf(figure: HTMLElement, text: string, keys: readonly PageKey[]): readonly ValuePlace[] {
  const family = valueFamily(figure.dataset['code'] ?? '');
  return family === undefined || keys.length === 0 ? [] : findPlaces(text, family, keys);
}

function originalOf(code: Element): DocumentFragment {
  const known = originals.get(code);
  if (known !== undefined) return known;
  const made = document.createDocumentFragment();
  made.append(...[...code.childNodes].map((node) => node.cloneNode(true)));
  originals.set(code, made);
  return made;
}

/** The code of a sample in the environment that is shown. */
function shownText(code: Element): { fragment: DocumentFragment; text: string } {
  const fragment = originalOf(code).cloneNode(true) as DocumentFragment;
  const hidden = shownEnvironment() === 'production' ? '.sb' : '.pr';
  for (const other of fragment.querySelectorAll(hidden)) other.remove();
  return { fragment, text: fragment.textContent ?? '' };
}

/** The element that stands for a value. A secret is masked; it is copied only when the reader wants it to be. */
function write(
  place: ValuePlace,
  text: string,
  { keys, kept }: { readonly keys: readonly PageKey[]; readonly kept: KeptValues },
): { place: ValuePlace; element: HTMLElement } | undefined {
  const whole = place.write(kept.values[place.key] ?? '');
  if (whole === undefined) return undefined;
  const isSecret = keys.some(({ key, isSecret: secret }) => secret && key === place.key);
  const element = document.createElement('b');
  element.className = 'yours';
  element.textContent = isSecret ? (place.write(mask) ?? mask) : whole;
  if (isSecret) copyInstead.set(element, kept.copiesSecrets ? whole : text.slice(place.start, place.end));
  return { place, element };
}

function put(fragment: DocumentFragment, { start, end }: ValuePlace, element: HTMLElement): void {
  const range = document.createRange();
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const next = offset + (node.nodeValue?.length ?? 0);
    if (offset <= start && start < next) range.setStart(node, start - offset);
    if (offset < end && end <= next) {
      range.setEnd(node, end - offset);
      break;
    }
    offset = next;
  }
  range.deleteContents();
  range.insertNode(element);
}

/** Says in the bar of a sample that it shows values which did not run. */
function say(figure: HTMLElement, mark: string | undefined): void {
  figure.querySelector('.yours-mark')?.remove();
  figure.classList.toggle('has-yours', mark !== undefined);
  if (mark === undefined) return;
  const element = document.createElement('span');
  element.classList.add('mark', 'mark-quiet', 'yours-mark');
  element.textContent = mark;
  figure.querySelector('.sample-bar > .sample-title')?.after(element);
}
