import { writeIntoAddress } from './address-choice.ts';
import { remember } from './storage.ts';

/** The environment whose values the page shows. */
export function shownEnvironment(): 'sandbox' | 'production' {
  return document.documentElement.dataset['environment'] === 'production' ? 'production' : 'sandbox';
}

/** Makes the switch of the environment work: `boot` has already set what the reader chose. */
export function startEnvironment(): void {
  const switches = [...document.querySelectorAll<HTMLInputElement>('[name=environment]')];
  if (switches.length === 0) return;
  for (const one of switches) {
    one.checked = one.value === shownEnvironment();
    one.addEventListener('change', () => choose(one.value));
  }
  if (shownEnvironment() === 'production') writeIntoAddress('env', 'production');
}

function choose(environment: string): void {
  const { dataset } = document.documentElement;
  if (environment === 'production') dataset['environment'] = environment;
  else delete dataset['environment'];
  remember('environment', environment);
  writeIntoAddress('env', environment);
}
