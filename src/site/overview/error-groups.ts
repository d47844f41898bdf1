import type { Guide } from '#guide/mdx-document.ts';
import { errorAnchor } from '#guide/row-anchors.ts';
import type { Library, Provider } from '#library/library.ts';
import type { ErrorRow } from '#schema/guide.ts';
import type { RowState } from '../evidence/row-state.ts';
import { pageAddress } from '../page/page-address.ts';
import type { PageEntry } from './page-entries.ts';

/** A row of an error table, with where it stands. */
export interface IndexedError {
  readonly row: ErrorRow;
  readonly state: RowState;
  readonly guide: Guide;
  /** The address of the row, without the base; of the page where the page does not place its table. */
  readonly address: string;
}

/** The errors of all guides of a provider, by code. */
export interface ErrorGroup {
  readonly provider: Provider;
  readonly errors: readonly IndexedError[];
}

/** Every error of every guide, by provider, in the order of the providers’ ids; providers without errors too. */
export function errorGroups(
  entries: readonly PageEntry<Guide>[],
  { providers }: Pick<Library, 'providers'>,
): readonly ErrorGroup[] {
  const byProvider = Map.groupBy(entries, ({ document }) => document.facts.provider);
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...providers.values()].map((provider) => ({
    provider,
    errors: (byProvider.get(provider.id) ?? [])
      .flatMap(errorsOf)
      .sort((a, b) => compare(a.row.code, b.row.code) || a.row.status - b.row.status),
  }));
}

function errorsOf({ document, view }: PageEntry<Guide>): readonly IndexedError[] {
  const ids = new Set(document.anchors.map(({ id }) => id));
  return document.facts.errors.map((row, index) => {
    const id = errorAnchor(row);
    const fragment = ids.has(id) ? `#${encodeURIComponent(id)}` : '';
    const state = view.errors[index] ?? 'not-proven';
    return { row, state, guide: document, address: pageAddress(document) + fragment };
  });
}
