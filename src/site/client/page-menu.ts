import { copyBy } from './clipboard.ts';
import { recall, remember } from './storage.ts';

/** Makes the menu of a page work: wrapped lines, print. It closes as menus do. */
export function startPageMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.menu');
  if (menu === null) return;
  const close = () => {
    menu.open = false;
  };
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node && menu.contains(target))) close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary')?.focus();
  });
  menu.querySelector('[data-print]')?.addEventListener('click', () => {
    close();
    window.print();
  });
  const copy = menu.querySelector('[data-copy-page]');
  copy?.addEventListener('click', () => void copyBy(copy, loadMarkdown(menu)));
  startWrap(menu.querySelector('[data-wrap]'));
}

/** The page as Markdown, from the address that the link in the menu has. */
async function loadMarkdown(menu: Element): Promise<string> {
  const response = await fetch(menu.querySelector('a')?.href ?? '');
  if (!response.ok) throw new Error(`The page as Markdown was answered with ${response.status}.`);
  return await response.text();
}

function startWrap(button: Element | null): void {
  const { dataset } = document.documentElement;
  let isOn = recall('wrap') === 'on';
  button?.setAttribute('aria-pressed', String(isOn));
  button?.addEventListener('click', () => {
    isOn = !isOn;
    button.setAttribute('aria-pressed', String(isOn));
    remember('wrap', isOn ? 'on' : null);
    if (isOn) dataset['wrapLines'] = '';
    else delete dataset['wrapLines'];
  });
}
