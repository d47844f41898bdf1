/** A value of a row by which a table can be filtered: `value` stands in the address, `label` is read. */
export interface RowKey {
  readonly value: string;
  readonly label: string;
}

/** The values of a row, by the name of the filter. */
export type RowKeys = Readonly<Record<string, readonly RowKey[]>>;

/** One filter of a table, with the values that its rows have. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly RowKey[];
}

/** The keys of a row as the text of its `data-keys`: `name:value`, encoded, with spaces between. */
export function keysText(keys: RowKeys): string {
  return Object.entries(keys)
    .flatMap(([name, values]) => values.map(({ value }) => `${name}:${encodeURIComponent(value)}`))
    .join(' ');
}

/**
 * The filters that tell rows apart, each with its values: in their given order where `order` has the filter, else as the
 * locale sorts their labels. A filter of which all rows have the same is left out.
 */
export function facetsOf(
  rows: readonly RowKeys[],
  { labels, order = {}, locale }: FacetOptions,
): readonly Facet[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return Object.entries(labels).flatMap(([name, label]) => {
    const sets = new Set(rows.map((row) => keysText({ [name]: row[name] ?? [] })));
    const found = new Map(rows.flatMap((row) => row[name] ?? []).map((key) => [key.value, key]));
    const rank = order[name];
    const options = [...found.values()].sort((a, b) =>
      rank === undefined ? compare(a.label, b.label) : rank.indexOf(a.value) - rank.indexOf(b.value),
    );
    return sets.size < 2 ? [] : [{ name, label, options }];
  });
}

/** The names of filters with their labels, and how their values are sorted. */
export interface FacetOptions {
  readonly labels: Readonly<Record<string, string>>;
  readonly order?: Readonly<Record<string, readonly string[]>>;
  readonly locale: string;
}
