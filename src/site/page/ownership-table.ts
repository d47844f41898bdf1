import { ownershipAnchor } from '#guide/row-anchors.ts';
import type { OwnershipRow } from '#schema/ownership.ts';
import type { Strings } from '../strings/strings.ts';
import type { FactTableData } from './fact-row.ts';

/** What the table is made of. `provider`: its name, where the page has one; `prefix`: put before every id. */
export interface OwnershipInput {
  readonly ownership: readonly OwnershipRow[];
  readonly provider: string | undefined;
  readonly strings: Pick<Strings, 'ownership'>;
  readonly prefix?: string;
}

/** Which system is right about what, and how the other one follows. */
export function ownershipTable({
  ownership,
  provider,
  strings: { ownership: strings },
  prefix = '',
}: OwnershipInput): FactTableData {
  const other = provider ?? strings.provider;
  const ways = {
    outbound: strings.to(other),
    inbound: strings.from(other),
    bidirectional: strings.both,
    none: strings.none,
  } as const;
  return {
    label: strings.label,
    columns: strings.columns,
    rows: ownership.map((row) => ({
      id: prefix + ownershipAnchor(row),
      head: { lines: [row.entity] },
      groups: [
        [{ lines: [row.system] }, { lines: [ways[row.sync]], prose: row.how }, { prose: row.conflict }],
      ],
    })),
  };
}
