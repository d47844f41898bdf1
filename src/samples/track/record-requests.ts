import type { Exchange } from '#simulator/exchange.ts';
import type { Json } from '#simulator/open-api.ts';
import { distinctRequests } from './distinct-requests.ts';
import type { Call } from './open-simulators.ts';
import type { StepResult } from './step-result.ts';
import type { RequestRecord, SampleRequests } from './track-outcome.ts';

type Recorded = Pick<Exchange, 'at' | 'method' | 'path' | 'query' | 'operationId' | 'status'> &
  Pick<Exchange, 'requestBody' | 'responseBody'>;

const tenYears = 315_360_000;

/**
 * What each sample asked of the simulators, as far as it counts when tracks are compared: operation, path, query, body
 * and class of status. Headers do not count; moments near that of the call and UUIDs stand as their kind; repeats are
 * left out by {@link distinctRequests}. Calls of services in the background are nobody's.
 *
 * @param calls all calls of the track so far, each provider's in order
 */
export function recordRequests(
  calls: readonly (Pick<Call, 'caller'> & { readonly exchange: Recorded })[],
  results: readonly Pick<StepResult, 'record' | 'traffic'>[],
): SampleRequests[] {
  const made = new Set<string>();
  const sent = new Set<string>();
  const records = new Map<object, RequestRecord>();
  for (const { caller, exchange } of calls) {
    const request = recordOf(exchange, made);
    for (const text of [request.path, ...request.fields.map(([, value]) => value)])
      for (const token of identifiersIn(text)) if (!made.has(token)) sent.add(token);
    if (caller === 'sample') records.set(exchange, request);
    for (const token of identifiersIn(JSON.stringify(exchange.responseBody)))
      if (!sent.has(token)) made.add(token);
  }
  return results.flatMap(({ record, traffic }) => {
    const requests = (traffic?.calls ?? []).flatMap(({ exchange }) => records.get(exchange) ?? []);
    return requests.length === 0 ? [] : [{ sample: record.id, requests: distinctRequests(requests) }];
  });
}

function recordOf(exchange: Recorded, made: ReadonlySet<string>): RequestRecord {
  const { method, operationId = '', query, requestBody, status, at } = exchange;
  const path = decode(exchange.path);
  const fields = [...flatten(query), ...flatten(requestBody)]
    .map(([name, value]) => [name, kindOf(value, at) ?? value] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const tokens = [path, ...fields.map(([, value]) => value)].flatMap(identifiersIn);
  return {
    ...{ method, operation: operationId, path, fields },
    status: `${Math.floor(status / 100)}xx`,
    made: [...new Set(tokens.filter((token) => made.has(token)))],
  };
}

/** Words that nobody would choose: at least eight letters, digits, `_` and `-`, with a digit or of mixed case. */
function identifiersIn(text: string): string[] {
  return (text.match(/[\w-]{8,}/g) ?? []).filter((word) => /\d/.test(word) || /[a-z][A-Z]/.test(word));
}

function flatten(value: Json | undefined, name = ''): (readonly [string, string])[] {
  if (value === undefined || (value === null && name === '')) return [];
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  const entries = Object.entries(value);
  if (entries.length === 0) return name === '' ? [] : [[name, Array.isArray(value) ? '[]' : '{}']];
  return entries.flatMap(([key, item]) => flatten(item, name === '' ? key : `${name}[${key}]`));
}

/** The kind of a value that a program makes anew in each run. */
function kindOf(value: string, at: Date): string | undefined {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return '[uuid]';
  const seconds = /^\d{10}$/.test(value)
    ? Number(value)
    : /^\d{13}$/.test(value) || /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)
      ? new Date(/^\d{13}$/.test(value) ? Number(value) : value).getTime() / 1000
      : Number.NaN;
  return Math.abs(seconds - at.getTime() / 1000) < tenYears ? '[time]' : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
