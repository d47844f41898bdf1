import type { Guide } from '#guide/mdx-document.ts';
import type { Library } from '#library/library.ts';
import { pageLocale } from '#schema/site.ts';
import type { SiteStrings } from '../strings/strings-of.ts';
import type { PageEntry } from './page-entries.ts';
import type { RowKey, RowKeys } from './table-key.ts';

/** One integration in the inventory: its guide, and by what it is filtered. */
export interface InventoryRow {
  readonly entry: PageEntry<Guide>;
  readonly keys: RowKeys &
    Record<keyof typeof inventoryOrder | 'provider' | 'style' | 'auth' | 'owner', readonly RowKey[]>;
}

/** The order of values that are no words to sort, the least first. */
export const inventoryOrder = {
  direction: ['outbound', 'inbound', 'bidirectional'],
  criticality: ['low', 'medium', 'high', 'critical'],
  freshness: ['overdue', 'due', 'fresh'],
  proof: ['none', 'partly', 'verified', 'nothing-to-run'],
} as const;

/** The rows of the inventory, in the order of their titles. */
export function inventoryRows(
  entries: readonly PageEntry<Guide>[],
  { auth, site }: Pick<Library, 'auth' | 'site'>,
  strings: SiteStrings,
): readonly InventoryRow[] {
  const { badges, inventory, freshness: fresh, evidence, statusPage } = strings;
  const { compare } = new Intl.Collator(pageLocale(site), { numeric: true });
  const sorted = [...entries].sort((a, b) => compare(a.document.facts.title, b.document.facts.title));
  return sorted.map((entry) => {
    const { facts } = entry.document;
    const one = (value: string, label: string): readonly RowKey[] => [{ value, label }];
    const state = entry.freshness?.state ?? 'fresh';
    const { status } = entry.summary;
    const proof = status === 'nothing-to-run' ? statusPage.nothing : evidence[status];
    const sections = facts.auth.map((slug) => ({ value: slug, label: auth.get(slug)?.facts.title ?? slug }));
    return {
      entry,
      keys: {
        provider: one(facts.provider, entry.view.provider?.facts.name ?? facts.provider),
        direction: one(facts.direction, badges.direction[facts.direction]),
        style: facts.style.map((style) => ({ value: style, label: badges.style[style] })),
        auth: sections,
        criticality: one(facts.criticality, inventory.criticality[facts.criticality]),
        owner: one(facts.owner, facts.owner),
        freshness: one(state, fresh.states[state]),
        proof: one(status, proof),
      },
    };
  });
}
