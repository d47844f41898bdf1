import type { Span } from '#diagnostics/diagnostic.ts';
import type { ComponentName } from '#schema/components.ts';
import type { GuideFacts } from '#schema/guide.ts';
import type { Operations } from '#schema/operations.ts';
import type { Anchor, AnyDocument, ComponentUse, FieldSpans, Heading, Sample } from './mdx-document.ts';
import {
  errorAnchor,
  mappingAnchor,
  operationsPrefixes,
  ownershipAnchor,
  rateLimitId,
} from './row-anchors.ts';

type Facts = AnyDocument['facts'];
type Draft = Pick<AnyDocument, 'fields'> & {
  readonly facts: Facts;
  readonly headings: readonly Heading[];
  readonly samples: readonly Sample[];
  readonly components: readonly ComponentUse[];
};

/** A row with an id, by the JSON pointer to it in the frontmatter. */
type Row = Pick<Anchor, 'id' | 'what'> & { readonly pointer: string };

/** Everything that has an id on the built page: headings, samples, and the rows of the tables that are placed. */
export function collectAnchors({ facts, fields, headings, samples, components }: Draft): Anchor[] {
  const placed = new Set<ComponentName>(components.map(({ name }) => name));
  const rows = [
    ...('errors' in facts
      ? guideRows.flatMap(([name, rowsOf]) => (placed.has(name) ? rowsOf(facts) : []))
      : []),
    ...(placed.has('Configuration') ? configurationRows(facts) : []),
  ];
  return [
    ...headings.map(({ id, span }) => ({ id, what: 'heading' as const, span })),
    ...samples.map(({ id, span }) => ({ id: `sample-${id}`, what: 'sample' as const, span })),
    ...rows.map(({ id, what, pointer }) => ({ id, what, span: spanAt(fields, pointer) })),
  ];
}

const guideRows: readonly (readonly [ComponentName, (facts: GuideFacts) => readonly Row[]])[] = [
  ['Errors', ({ errors }) => rowsAt('/errors', 'error row', errors.map(errorAnchor))],
  [
    'Events',
    ({ events }) =>
      rowsAt(
        '/events',
        'event row',
        prefixed(
          'event-',
          events.map(({ event }) => event),
        ),
      ),
  ],
  ['Mapping', ({ mapping }) => rowsAt('/mapping', 'mapping row', mapping.map(mappingAnchor))],
  ['Ownership', ({ ownership }) => rowsAt('/ownership', 'ownership row', ownership.map(ownershipAnchor))],
  ['Operations', ({ operations }) => (operations === undefined ? [] : operationsRows(operations))],
  [
    'Prerequisites',
    (facts) =>
      rowsAt('/prerequisites', 'checklist item', prefixed('prerequisite-', idsOf(facts.prerequisites))),
  ],
  ['GoLive', (facts) => rowsAt('/goLive', 'checklist item', prefixed('go-live-', idsOf(facts.goLive)))],
  [
    'Verify',
    ({ verify }) =>
      verify === undefined ? [] : [{ id: 'sample-verify', what: 'sample', pointer: '/verify' }],
  ],
];

function rowsAt(pointer: string, what: Anchor['what'], ids: readonly string[]): Row[] {
  return ids.map((id, index) => ({ id, what, pointer: `${pointer}/${index}` }));
}

function prefixed(prefix: string, ids: readonly string[]): string[] {
  return ids.map((id) => prefix + id);
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function operationsRows({ slo, monitors, rateLimits, runbook, recovery }: Operations): Row[] {
  const ids = {
    slo: idsOf(slo),
    monitors: idsOf(monitors),
    rateLimits: rateLimits.map(rateLimitId),
    runbook: idsOf(runbook),
    recovery: idsOf(recovery),
  };
  return (Object.keys(ids) as (keyof typeof ids)[]).flatMap((part) =>
    rowsAt(`/operations/${part}`, 'operations row', prefixed(operationsPrefixes[part], ids[part])),
  );
}

function configurationRows({ configuration }: Facts): Row[] {
  const keys = configuration.map((item) => ('use' in item ? item.use : item.key));
  return rowsAt('/configuration', 'configuration row', prefixed('config-', keys));
}

function spanAt(fields: FieldSpans, pointer: string): Span {
  return fields.get(pointer)?.value ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
