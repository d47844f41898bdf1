import type { HandlerContext } from '#simulator/define-simulator.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import type { TwilioState } from './state.ts';

/** A part of a list, and the queries that lead to it and to its neighbours. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  /** Where the page begins in the whole list. */
  readonly start: number;
  readonly queries: {
    readonly here: string;
    readonly first: string;
    readonly next: string | null;
    readonly previous: string | null;
  };
}

const defaultSize = 50;
const paging = new Set(['Page', 'PageSize', 'PageToken']);

/**
 * The page that a query asks for. The token names the object after which the page begins, so that no object is skipped or
 * shown twice when new ones arrive in front.
 */
export function pageOf<T extends { readonly sid: string }>(
  { query }: HandlerContext<TwilioState>,
  all: readonly T[],
): Page<T> {
  const pageSize = Number(query['PageSize'] ?? defaultSize);
  const page = Number(query['Page'] ?? 0);
  const token = String(query['PageToken'] ?? '');
  const after = all.findIndex(({ sid }) => `PA${sid}` === token);
  const start = token === '' ? page * pageSize : after + 1;
  const items = all.slice(start, start + pageSize);
  const to = (number: number, last?: T) =>
    queryText(query, { PageSize: pageSize, Page: number, ...(last && { PageToken: `PA${last.sid}` }) });
  const hasNext = start + pageSize < all.length;
  return {
    items,
    page,
    pageSize,
    start,
    queries: {
      here: to(page, token === '' ? undefined : all[after]),
      first: to(0),
      next: hasNext ? to(page + 1, items.at(-1)) : null,
      previous: page > 0 ? to(page - 1, all[start - pageSize - 1]) : null,
    },
  };
}

/** A page in the fields of API 2010-04-01, with paths below the host. */
export function pageFields<T>({ items, page, pageSize, start, queries }: Page<T>, path: string): JsonObject {
  const uri = (query: string | null) => (query === null ? null : `${path}?${query}`);
  return {
    end: start + Math.max(0, items.length - 1),
    first_page_uri: uri(queries.first),
    next_page_uri: uri(queries.next),
    page,
    page_size: pageSize,
    previous_page_uri: uri(queries.previous),
    start,
    uri: uri(queries.here),
  };
}

/** A page in the fields of the newer APIs (`meta`), with whole addresses. */
export function metaFields<T>(
  { page, pageSize, queries }: Page<T>,
  { url, key }: { readonly url: string; readonly key: string },
): JsonObject {
  const address = (query: string | null) => (query === null ? null : `${url}?${query}`);
  return {
    page,
    page_size: pageSize,
    first_page_url: address(queries.first),
    previous_page_url: address(queries.previous),
    next_page_url: address(queries.next),
    url: address(queries.here),
    key,
  };
}

function queryText(query: JsonObject, own: Readonly<Record<string, string | number>>): string {
  const kept = Object.entries(query).filter(([name]) => !paging.has(name));
  const pairs = [...kept, ...Object.entries(own)].map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(pairs).toString();
}
