import type { Guide } from '#guide/mdx-document.ts';
import { pageAddress } from '../page/page-address.ts';
import type { PageEntry } from './page-entries.ts';

/** An event that guides handle, with the rows that say what it changes. */
export interface HandledEvent {
  readonly event: string;
  /** `address`: of the row, without the base. */
  readonly guides: readonly { readonly title: string; readonly address: string }[];
}

/** The events that the guides of a provider handle, sorted by name. */
export function handledEvents(entries: readonly PageEntry<Guide>[]): readonly HandledEvent[] {
  const rows = entries.flatMap(({ document }) => {
    const ids = new Set(document.anchors.map(({ id }) => id));
    return document.facts.events.map(({ event }) => {
      const id = `event-${event}`;
      const fragment = ids.has(id) ? `#${encodeURIComponent(id)}` : '';
      return { event, title: document.facts.title, address: pageAddress(document) + fragment };
    });
  });
  return [...Map.groupBy(rows, ({ event }) => event)]
    .map(([event, guides]) => ({ event, guides }))
    .sort((a, b) => (a.event < b.event ? -1 : 1));
}
