/** The name of the field of words. */
const wordsName = 'words';

/** A row of a table, as far as filters look at it. */
export type FilteredRow = Pick<HTMLTableRowElement, 'hidden' | 'dataset' | 'textContent' | 'parentElement'>;

/** What a field of the filters asks for; an empty value asks for nothing. */
export interface Wanted {
  /** The name of a key, or {@link wordsName} for words. */
  readonly name: string;
  readonly value: string;
}

/**
 * Hides the rows that lack something: a key (`name:value` in their `data-keys`), or one of the words. A group of rows is
 * hidden with its last one.
 *
 * @returns the number of rows that are shown
 */
export function filterRows(rows: readonly FilteredRow[], wanted: readonly Wanted[]): number {
  const words = wanted
    .filter(({ name }) => name === wordsName)
    .flatMap(({ value }) => fold(value).split(/\s+/).filter(Boolean));
  const keys = wanted
    .filter(({ name, value }) => name !== wordsName && value !== '')
    .map(({ name, value }) => `${name}:${encodeURIComponent(value)}`);
  const groups = new Map<HTMLElement, boolean>();
  let shown = 0;
  for (const row of rows) {
    const own = (row.dataset['keys'] ?? '').split(' ');
    const text = words.length === 0 ? '' : fold(row.textContent ?? '');
    row.hidden = !(keys.every((key) => own.includes(key)) && words.every((word) => text.includes(word)));
    if (!row.hidden) shown += 1;
    const group = row.parentElement;
    if (group !== null) groups.set(group, groups.get(group) === true || !row.hidden);
  }
  for (const [group, isShown] of groups) group.hidden = !isShown;
  return shown;
}

/** A text without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
