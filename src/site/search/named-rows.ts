import type { AnyDocument } from '#guide/mdx-document.ts';
import { errorAnchor, mappingAnchor } from '#guide/row-anchors.ts';
import type { EndpointRecord } from '#samples/evidence.ts';
import { endpointAnchor } from '../page/endpoint-anchor.ts';
import type { NamedRow } from './indexed-page.ts';

/**
 * The rows of a page that a reader can name: only those that stand on it, with their anchors. Those of an auth section
 * that it embeds are on the page of the section.
 *
 * @param endpoints what its table of endpoints lists
 */
export function namedRows(document: AnyDocument, endpoints: readonly EndpointRecord[]): readonly NamedRow[] {
  const { facts } = document;
  const anchors = new Set(document.anchors.map(({ id }) => id));
  const title = facts.title;
  return [
    ...(/\s/.test(title) ? [] : [{ type: 'page', name: title, anchor: '' } as const]),
    ...[...guideRows(facts), ...keyRows(facts)].filter(({ anchor }) => anchors.has(anchor)),
    ...endpoints.map((endpoint) => ({
      type: 'endpoint' as const,
      name: `${endpoint.method} ${endpoint.path}`,
      anchor: endpointAnchor(endpoint),
      note: endpoint.summary,
    })),
  ];
}

function keyRows({ configuration }: AnyDocument['facts']): readonly NamedRow[] {
  const keys = configuration.map((item) => ('use' in item ? item.use : item.key));
  return keys.map((key) => ({ type: 'key', name: key, anchor: `config-${key}` }));
}

function guideRows(facts: AnyDocument['facts']): readonly NamedRow[] {
  if (!('errors' in facts)) return [];
  const { errors, events, mapping } = facts;
  const fields = mapping.flatMap((row) => ('event' in row ? [] : [row]));
  return [
    ...errors.map((row) => ({
      type: 'error' as const,
      name: row.code,
      anchor: errorAnchor(row),
      note: String(row.status),
    })),
    ...events.map(({ event }) => ({ type: 'event' as const, name: event, anchor: `event-${event}` })),
    ...fields.map((row) => ({ type: 'field' as const, name: row.target, anchor: mappingAnchor(row) })),
  ];
}
