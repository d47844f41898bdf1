/** By which column rows are sorted, from 0, and which way. */
export interface SortOrder {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** A row of a table, as far as sorting looks at it. */
export interface SortedRow {
  readonly cells: ArrayLike<{ readonly dataset: DOMStringMap; readonly textContent: string | null }>;
}

/**
 * The rows by the `data-v` of a cell, or by its text, as the language of the page sorts; rows that are alike stay in order.
 * Those without a value come last, whichever way. Without an order, the rows are as they were given.
 */
export function sortRows<Row extends SortedRow>(
  rows: readonly Row[],
  order: SortOrder | undefined,
  locale = globalThis.document?.documentElement.lang,
): readonly Row[] {
  if (order === undefined) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyed = rows.map((row) => {
    const cell = row.cells[order.column];
    return { row, key: cell?.dataset['v'] ?? cell?.textContent?.trim() ?? '' };
  });
  const sign = order.direction === 'ascending' ? 1 : -1;
  return keyed
    .sort((a, b) => {
      if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}
