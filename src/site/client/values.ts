import { valuesName } from './values/kept-values.ts';

/** Opens the panel of the reader’s values at its first use; before, it is loaded only where the session keeps some. */
export function startValues(): void {
  const opener = document.querySelector('[data-values]');
  if (opener === null) return;
  opener.addEventListener('click', async () => (await load()).open());
  document
    .querySelector('[data-values-clear]')
    ?.addEventListener('click', async () => (await load()).clear());
  if (isKept()) void load();
}

async function load() {
  const { valuesPanel } = await import('./values/values-panel.ts');
  return await valuesPanel();
}

function isKept(): boolean {
  try {
    return sessionStorage.getItem(valuesName()) !== null;
  } catch {
    return false;
  }
}
