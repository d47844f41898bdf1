import { slug } from 'github-slugger';
import type { MappingRow } from '#schema/mapping.ts';
import type { Operations } from '#schema/operations.ts';
import type { OwnershipRow } from '#schema/ownership.ts';
import type { RateLimitItem } from '#schema/rate-limit.ts';

/** The id of an error row on the page. */
export function errorAnchor(row: { readonly id?: string | undefined; readonly code: string }): string {
  return `err-${row.id ?? row.code}`;
}

/** The id of a row of the mapping on the page. */
export function mappingAnchor(row: MappingRow): string {
  return `map-${row.id ?? ('event' in row ? row.event : row.target)}`;
}

/** The id of a row of the table of the systems of record. */
export function ownershipAnchor({ entity }: Pick<OwnershipRow, 'entity'>): string {
  return `owner-${slug(entity)}`;
}

/** The name by which a guide’s rate limit is known: that of the provider’s, or its own. */
export function rateLimitId(item: RateLimitItem): string {
  return 'use' in item ? item.use : item.id;
}

/** The parts of `operations` whose rows have ids, each with what stands before them. */
export const operationsPrefixes = {
  slo: 'slo-',
  monitors: 'monitor-',
  rateLimits: 'limit-',
  runbook: 'runbook-',
  recovery: 'recovery-',
} as const satisfies Partial<Record<keyof Operations, string>>;
