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
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary')?.focus();
  });
  menu.querySelector('[data-print]')?.addEventListener('click', () => {
    close();
    window.print();
  });
  startWrap(menu.querySelector('[data-wrap]'));
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
