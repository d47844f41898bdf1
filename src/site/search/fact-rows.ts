import { errorAnchor, mappingAnchor, ownershipAnchor } from '#guide/row-anchors.ts';
import { resolveConfiguration } from '#library/resolve-configuration.ts';
import type { ComponentName } from '#schema/components.ts';
import type { GuideFacts } from '#schema/guide.ts';
import type { FactPlace } from './fact-place.ts';
import { operationsRows } from './operations-rows.ts';
import { plainProse, type SearchRow } from './search-markup.ts';

const rowsOfGuide: Partial<Record<ComponentName, (facts: GuideFacts, place: FactPlace) => SearchRow[]>> = {
  Errors: ({ errors }) =>
    errors.map((row) => ({
      id: errorAnchor(row),
      title: `${row.code} · ${row.status}`,
      name: row.code,
      weight: 8,
      texts: [String(row.status), ...[row.cause, row.resolution].map(plainProse)],
    })),
  Events: ({ events }) =>
    events.map(({ event, when, change, key }) => ({
      id: `event-${event}`,
      title: event,
      name: event,
      weight: 5,
      texts: [when, change, key].map(plainProse),
    })),
  Mapping: ({ mapping }) =>
    mapping.map((row) =>
      'event' in row
        ? {
            id: mappingAnchor(row),
            title: row.event,
            texts: [
              row.event,
              ...row.changes.map(({ target, becomes }) => `${target}: ${plainProse(becomes)}`),
            ],
          }
        : {
            id: mappingAnchor(row),
            title: row.target,
            name: row.target,
            weight: 3,
            texts: [...row.source, ...[row.transform ?? '', row.missing ?? ''].map(plainProse)],
          },
    ),
  Ownership: ({ ownership }) =>
    ownership.map((row) => ({
      id: ownershipAnchor(row),
      title: row.entity,
      texts: [row.entity, row.system, ...[row.how, row.conflict].map(plainProse)],
    })),
  Operations: ({ operations }, place) => (operations === undefined ? [] : operationsRows(operations, place)),
};

/** The rows of the tables that a component places on a page. */
export function factRows(name: ComponentName, place: FactPlace): readonly SearchRow[] {
  if (name === 'Configuration') return configurationRows(place);
  const { facts } = place.document;
  return 'errors' in facts ? (rowsOfGuide[name]?.(facts, place) ?? []) : [];
}

/** The texts of the lists that a component places on a page: they are found under their heading. */
export function factTexts(name: ComponentName, { document: { facts } }: FactPlace): readonly string[] {
  if (!('errors' in facts)) return [];
  if (name === 'GoLive') return facts.goLive.flatMap(({ what, check }) => [what, check].map(plainProse));
  if (name === 'Prerequisites')
    return facts.prerequisites.flatMap(({ what, where, check, tier = '', permission = '' }) =>
      [what, where, check, tier, permission].map(plainProse),
    );
  return name === 'Verify'
    ? (facts.verify?.steps ?? []).flatMap(({ what, output }) => [plainProse(what), output])
    : [];
}

function configurationRows({ document, library }: FactPlace): readonly SearchRow[] {
  return resolveConfiguration(document, library.providers).rows.map(
    ({ key, what, sandbox, production, where, unused }) => ({
      id: `config-${key}`,
      title: key,
      name: key,
      weight: 5,
      texts: [plainProse(what), sandbox, production, ...[where, unused ?? ''].map(plainProse)],
    }),
  );
}
