import { mappingAnchor } from '#guide/row-anchors.ts';
import type { MappingRow } from '#schema/mapping.ts';
import type { Strings } from '../strings/strings.ts';
import type { FactTableData } from './fact-row.ts';

/** Which field goes where, and what each event changes field by field: the tables that have rows. */
export function mappingTables(
  mapping: readonly MappingRow[],
  { mapping: strings }: Pick<Strings, 'mapping'>,
  prefix = '',
): readonly FactTableData[] {
  const fieldRows = mapping.flatMap((row) =>
    'event' in row
      ? []
      : {
          id: prefix + mappingAnchor(row),
          head: { codes: row.source },
          groups: [
            [
              { codes: [row.target], note: row.required ? strings.required : strings.optional },
              {
                prose: row.transform ?? strings.copied,
                note: row.missing === undefined ? undefined : strings.missing(row.missing),
              },
            ],
          ],
        },
  );
  const eventRows = mapping.flatMap((row) =>
    'event' in row
      ? {
          id: prefix + mappingAnchor(row),
          head: { codes: [row.event] },
          groups: row.changes.map(({ when, target, becomes }) => [
            { prose: when ?? strings.always },
            { codes: [target] },
            { prose: becomes },
          ]),
        }
      : [],
  );
  return [
    { label: strings.fields, columns: strings.fieldColumns, rows: fieldRows },
    { label: strings.states, columns: strings.stateColumns, rows: eventRows },
  ].filter(({ rows }) => rows.length > 0);
}
