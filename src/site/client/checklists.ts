import { fill } from '../strings/fill.ts';
import { checklistMarkdown } from './checklist-markdown.ts';
import { pageStrings } from './client-strings.ts';
import { copyBy } from './clipboard.ts';
import { recall, remember } from './storage.ts';

/** Makes the ticks of every checklist last: kept by page, checklist and the items’ stable ids. */
export function startChecklists(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-checklist]')) start(list);
}

function start(list: HTMLElement): void {
  const key = `ticks:${location.pathname}:${list.dataset['checklist']}`;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('[data-tick]')];
  const clear = list.querySelector<HTMLButtonElement>('[data-clear]');
  const kept = new Set(parse(recall(key)));
  for (const box of boxes) box.checked = kept.has(box.dataset['tick'] ?? '');
  show();
  list.addEventListener('change', save);
  const copy = list.querySelector('[data-copy-list]');
  copy?.addEventListener('click', () => void copyBy(copy, checklistMarkdown(list)));
  clear?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    save();
    boxes[0]?.focus();
  });

  function save() {
    // Ticks of items that another version of the page has stay.
    for (const { dataset, checked } of boxes) kept[checked ? 'add' : 'delete'](dataset['tick'] ?? '');
    remember(key, kept.size === 0 ? null : JSON.stringify([...kept]));
    show();
  }

  function show() {
    const done = boxes.filter(({ checked }) => checked).length;
    const bar = list.querySelector('progress');
    const text = list.querySelector('[data-progress]');
    if (bar !== null) bar.value = done;
    const said = fill(pageStrings().done, { done, total: boxes.length });
    const inRail = document.querySelector(`[data-progress-of="${list.dataset['checklist']}"]`);
    for (const place of [text, inRail]) if (place !== null) place.textContent = said;
    if (clear !== null) clear.hidden = done === 0;
  }
}

function parse(text: string | null): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
