import type { ValueKey } from './find-places.ts';

/** A key of the configuration of the page, as its table has it. */
export interface PageKey extends ValueKey {
  readonly what: string;
  readonly isSecret: boolean;
}

/** The keys of the tables of configuration, each once. */
export function pageKeys(): readonly PageKey[] {
  const keys = [...document.querySelectorAll<HTMLElement>('tr[data-value]')].map((row) => ({
    key: textOf(row.querySelector('th code')),
    what: textOf(row.querySelector('.cell-text')).replaceAll(/\s+/g, ' '),
    placeholders: [textOf(row.querySelector('td.sb code')), textOf(row.querySelector('td.pr code'))],
    isSecret: row.dataset['value'] === 'secret',
  }));
  return [...new Map(keys.map((key) => [key.key, key])).values()];
}

function textOf(element: Element | null): string {
  return element?.textContent.trim() ?? '';
}
