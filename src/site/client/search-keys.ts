import type { SearchParts } from './search-parts.ts';

/**
 * The keys of the dialog: arrows go through the input and everything below it, round and round; Home and End go to the
 * first and the last of these, but within the input; a letter goes on typing; Escape closes.
 */
export function listenToKeys({ dialog, input }: SearchParts): void {
  dialog.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Escape') {
      // A browser would only empty the input, and close the dialog with the next one.
      event.preventDefault();
      dialog.close();
      return;
    }
    if (target instanceof HTMLSelectElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [...dialog.querySelectorAll<HTMLElement>('[data-stop]')].filter((one) =>
      one.checkVisibility(),
    );
    const next = nextStop(key, stops.indexOf(target as HTMLElement), target === input);
    if (next !== undefined) {
      event.preventDefault();
      stops.at(next % stops.length)?.focus();
    } else if (key.length === 1 && key !== ' ' && target !== input) input.focus();
  });
}

/** The index of the stop that a key leads to: the input is 0, and -1 is the last one. */
function nextStop(key: string, from: number, isInput: boolean): number | undefined {
  if (key === 'ArrowDown') return from + 1;
  if (key === 'ArrowUp') return from < 0 ? 0 : from - 1;
  if (isInput) return undefined;
  return { Home: 1, End: -1 }[key];
}
