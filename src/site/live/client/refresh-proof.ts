/** What of a page the records of its samples decide, besides the samples themselves: whole parts, and the marks of rows. */
const parts = ['.evidence', '.endpoints'];
const rowMarks = 'main .mark:not(.sample .mark, .evidence .mark)';

/** The marks of the samples that readers’ values have, and of those that run now, are not of the records. */
const marks = '.mark:not(.yours-mark, .live-running)';
const reason = '.sample-reason:not(.swap-note)';

/**
 * Asks for the page as it is now, and takes over what the records decide: the marks of samples and rows, reasons, the line
 * of evidence and the endpoints. All else stays, the place to which it is scrolled and the focus too.
 */
export async function refreshProof(): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const figure of document.querySelectorAll<HTMLElement>('figure.sample[id]')) {
    const other = fresh.getElementById(figure.id);
    if (other !== null) refreshSample(figure, other);
  }
  for (const part of parts) pair(part, fresh, refreshPart);
  pair(rowMarks, fresh, (mark, other) => mark.replaceWith(document.adoptNode(other)));
}

function refreshSample(figure: HTMLElement, fresh: HTMLElement): void {
  for (const old of figure.querySelectorAll(`.sample-bar > ${marks}, :scope > ${reason}`)) old.remove();
  const title = figure.querySelector('.sample-title');
  title?.after(...fresh.querySelectorAll(`.sample-bar > ${marks}`));
  figure.querySelector('.sample-bar')?.after(...fresh.querySelectorAll(`:scope > ${reason}`));
}

/** What is open stays open, and what has the focus keeps it, as the element itself does. */
function refreshPart(part: HTMLElement, fresh: HTMLElement): void {
  part.className = fresh.className;
  const summary = part.querySelector('summary');
  const other = fresh.querySelector('summary');
  if (summary !== null && other !== null) {
    summary.replaceChildren(...other.childNodes);
    other.remove();
  }
  for (const child of [...part.childNodes]) if (child !== summary) child.remove();
  part.append(...fresh.childNodes);
}

/** Pairs the elements of both pages, where there are as many of them. */
function pair(
  selector: string,
  fresh: Document,
  refresh: (element: HTMLElement, other: HTMLElement) => void,
): void {
  const elements = [...document.querySelectorAll<HTMLElement>(selector)];
  const others = [...fresh.querySelectorAll<HTMLElement>(selector)];
  if (elements.length !== others.length) return;
  for (const [index, element] of elements.entries()) refresh(element, others[index] as HTMLElement);
}
