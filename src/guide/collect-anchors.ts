import type { Span } from '#diagnostics/diagnostic.ts';
import type { ComponentName } from '#schema/components.ts';
import type { Anchor, AnyDocument, ComponentUse, FieldSpans, Heading, Sample } from './mdx-document.ts';

type Facts = AnyDocument['facts'];
type Draft = Pick<AnyDocument, 'fields'> & {
  readonly facts: Facts;
  readonly headings: readonly Heading[];
  readonly samples: readonly Sample[];
  readonly components: readonly ComponentUse[];
};

/** Everything that has an id on the built page: headings, samples, and the rows of the tables that are placed. */
export function collectAnchors(draft: Draft): Anchor[] {
  const placed = new Set<ComponentName>(draft.components.map(({ name }) => name));
  const anchors: Anchor[] = [
    ...draft.headings.map(({ id, span }) => ({ id, what: 'heading' as const, span })),
    ...draft.samples.map(({ id, span }) => ({ id: `sample-${id}`, what: 'sample' as const, span })),
  ];
  if (!('errors' in draft.facts))
    return placed.has('Configuration') ? [...anchors, ...configurationAnchors(draft)] : anchors;
  const { errors, events, prerequisites, goLive } = draft.facts;
  const rows = (pointer: string, ids: readonly string[], what: Anchor['what']) =>
    ids.map((id, index) => ({ id, what, span: spanAt(draft.fields, `${pointer}/${index}`) }));
  if (placed.has('Errors')) anchors.push(...rows('/errors', errors.map(errorAnchor), 'error row'));
  if (placed.has('Events'))
    anchors.push(
      ...rows(
        '/events',
        events.map(({ event }) => `event-${event}`),
        'event row',
      ),
    );
  if (placed.has('Configuration')) anchors.push(...configurationAnchors(draft));
  if (placed.has('Prerequisites'))
    anchors.push(
      ...rows(
        '/prerequisites',
        prerequisites.map(({ id }) => `prerequisite-${id}`),
        'checklist item',
      ),
    );
  if (placed.has('GoLive'))
    anchors.push(
      ...rows(
        '/goLive',
        goLive.map(({ id }) => `go-live-${id}`),
        'checklist item',
      ),
    );
  if (placed.has('Verify') && 'verify' in draft.facts)
    anchors.push({ id: 'sample-verify', what: 'sample', span: spanAt(draft.fields, '/verify') });
  return anchors;
}

/** The id of an error row on the page. */
export function errorAnchor(row: { readonly id?: string | undefined; readonly code: string }): string {
  return `err-${row.id ?? row.code}`;
}

function configurationAnchors({ facts, fields }: Draft): Anchor[] {
  return facts.configuration.map((item, index) => ({
    id: `config-${'use' in item ? item.use : item.key}`,
    what: 'configuration row',
    span: spanAt(fields, `/configuration/${index}`),
  }));
}

function spanAt(fields: FieldSpans, pointer: string): Span {
  return fields.get(pointer)?.value ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
