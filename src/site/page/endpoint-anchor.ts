import type { EndpointRecord } from '#samples/evidence.ts';

/** The id of a row of the table of endpoints. What the samples called is no content, so the id belongs to the frame. */
export function endpointAnchor({ method, path }: Pick<EndpointRecord, 'method' | 'path'>): string {
  return `siteEndpoint-${method}${path}`;
}
