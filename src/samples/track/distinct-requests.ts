import type { RequestRecord } from './track-outcome.ts';

/**
 * Leaves out the requests of a sample that only repeat: a read that was made since the last write, as polling and
 * paging do (the last answer counts; cursors and page numbers do not), and a request that fails as the same one before
 * it did.
 */
export function distinctRequests(requests: readonly RequestRecord[]): RequestRecord[] {
  const distinct: RequestRecord[] = [];
  let reads = new Map<string, number>();
  for (const request of requests) {
    if (request.method === 'GET') {
      const key = keyOfRead(request);
      const index = reads.get(key);
      if (index === undefined) reads.set(key, distinct.push(request) - 1);
      else distinct[index] = { ...(distinct[index] ?? request), status: request.status };
      continue;
    }
    const last = distinct.at(-1);
    if (last !== undefined && isFailure(request) && keyOf(last) === keyOf(request)) continue;
    reads = new Map();
    distinct.push(request);
  }
  return distinct;
}

function isFailure({ status }: RequestRecord): boolean {
  return status === '4xx' || status === '5xx';
}

function keyOf({ method, path, fields, status }: RequestRecord): string {
  return JSON.stringify([method, path, fields, status]);
}

function keyOfRead({ path, fields, made }: RequestRecord): string {
  const isPosition = (value: string) => /^\d+$/.test(value) || made.includes(value);
  return JSON.stringify([path, fields.filter(([, value]) => !isPosition(value))]);
}
