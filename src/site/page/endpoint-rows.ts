import type { EndpointRecord, Evidence } from '#samples/evidence.ts';

/** The endpoints of a record, by path and method; undefined where there is no record. */
export function endpointRows(
  evidence: Pick<Evidence, 'endpoints'> | undefined,
): readonly EndpointRecord[] | undefined {
  return evidence?.endpoints.toSorted(
    (a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'),
  );
}
