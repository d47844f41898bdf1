import type { Diagnostic, Place, Point } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { type ComponentName, factComponents } from '#schema/components.ts';
import type { Anchor, AnyDocument, ComponentUse } from './mdx-document.ts';

type Draft = Pick<AnyDocument, 'anchors' | 'components' | 'file'>;

/**
 * Two things of a page with the same id: the second one, with the place of the first. So are two placements of one
 * component, which would repeat the ids of all rows.
 */
export function findDuplicateIds({ anchors, components, file }: Draft): Diagnostic[] {
  const seen = new Map<string, Anchor>();
  const diagnostics = placedTwice(components, file);
  for (const anchor of anchors.toSorted((a, b) => comparePoints(a.span.start, b.span.start))) {
    const first = seen.get(anchor.id);
    if (first === undefined) seen.set(anchor.id, anchor);
    else diagnostics.push(duplicateId(anchor, { file, first: { file, span: first.span } }));
  }
  return diagnostics;
}

function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column;
}

/** The finding for something whose id something else has. */
export function duplicateId(
  { id, what, span }: Anchor,
  { file, first, where = '' }: { file: string; first: Place; where?: string },
): Diagnostic {
  return report('guide/duplicate-id', { file, span }, `The id \`${id}\` of this ${what} is taken${where}.`, {
    help: helps[what] ?? 'Give it an `id` of its own.',
    related: [{ message: 'first used here', at: first }],
  });
}

/** What to do about things that have no `id` of their own. */
const helps: Partial<Record<Anchor['what'], string>> = {
  heading: 'Word the heading differently.',
  'configuration row': 'Keep one of the two.',
  'event row': 'Keep one of the two.',
  'ownership row': 'Keep one of the two, or name the entity differently.',
};

const withRows: ReadonlySet<ComponentName> = new Set(factComponents);

function placedTwice(components: readonly ComponentUse[], file: string): Diagnostic[] {
  const byName = Map.groupBy(
    components.filter(({ name }) => withRows.has(name)),
    ({ name }) => name,
  );
  return [...byName].flatMap(([name, [first, ...others]]) =>
    others.map(({ span }) =>
      report('guide/duplicate-id', { file, span }, `\`<${name} />\` is placed a second time.`, {
        help: 'Remove it, and link to the section with the first one.',
        related:
          first === undefined ? [] : [{ message: 'first placed here', at: { file, span: first.span } }],
      }),
    ),
  );
}
