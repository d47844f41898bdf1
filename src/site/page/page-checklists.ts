import type { AnyDocument } from '#guide/mdx-document.ts';

/** A checklist that a page shows, by the name under which its ticks are kept. */
export interface PageChecklist {
  readonly name: 'prerequisite' | 'go-live';
  /** The id of its first item. */
  readonly anchor: string;
  readonly total: number;
}

/** The checklists of a page that its body places, in the order in which a reader works through them. */
export function pageChecklists({
  facts,
  components,
}: Pick<AnyDocument, 'facts' | 'components'>): readonly PageChecklist[] {
  const isPlaced = (component: string) => components.some(({ name }) => name === component);
  const lists = [
    {
      name: 'prerequisite',
      items: 'prerequisites' in facts && isPlaced('Prerequisites') ? facts.prerequisites : [],
    },
    { name: 'go-live', items: 'goLive' in facts && isPlaced('GoLive') ? facts.goLive : [] },
  ] as const;
  return lists.flatMap(({ name, items }) => {
    const [first] = items;
    return first === undefined ? [] : [{ name, anchor: `${name}-${first.id}`, total: items.length }];
  });
}
