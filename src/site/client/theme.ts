import { announce } from './announce.ts';
import { pageStrings } from './client-strings.ts';
import { recall, remember } from './storage.ts';

const themes = ['automatic', 'light', 'dark'] as const;

/** Makes the theme button go round: automatic, light, dark. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (button === null) return;
  const current = () => Math.max(0, themes.indexOf((recall('theme') ?? '') as (typeof themes)[number]));
  let index = current();
  label();
  button.addEventListener('click', () => {
    index = (index + 1) % themes.length;
    const theme = themes[index] ?? 'automatic';
    const isChosen = theme !== 'automatic';
    remember('theme', isChosen ? theme : null);
    if (isChosen) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
    label();
    announce(pageStrings().themes[theme]);
  });

  function label() {
    button?.setAttribute('aria-label', pageStrings().themes[themes[index] ?? 'automatic']);
  }
}
