import type { HandlerContext, Reply } from '#simulator/define-simulator.ts';
import type { Json, JsonObject } from '#simulator/open-api.ts';
import { fail } from './errors.ts';
import { expand } from './expand.ts';
import type { Stored, StripeState } from './state.ts';

/** One page of a list, newest first, by `limit` (10), `starting_after`, `ending_before` and `created`. */
export function listReply<T extends Stored>(
  context: HandlerContext<StripeState>,
  objects: Iterable<T>,
  keep: (object: T) => boolean = () => true,
): Reply {
  const { query, operation } = context;
  const matching = Array.from(objects)
    .reverse()
    .filter(keep)
    .filter((one) => isInRange(one.created, query['created']));
  const { data, hasMore } = page(matching, query);
  const body = { object: 'list', data: data as unknown as Json, has_more: hasMore, url: operation.path };
  return { status: 200, body: expand(context, body, 'data.') };
}

function isInRange(value: number, range: Json | undefined): boolean {
  if (typeof range === 'number') return value === range;
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = (range ?? {}) as Record<string, number>;
  return value > gt && value >= gte && value < lt && value <= lte;
}

function page<T extends Stored>(
  objects: readonly T[],
  query: JsonObject,
): { data: readonly T[]; hasMore: boolean } {
  const limit = typeof query['limit'] === 'number' ? query['limit'] : 10;
  const after = positionOf(objects, query, 'starting_after');
  const before = positionOf(objects, query, 'ending_before');
  if (before !== undefined) {
    const start = Math.max(0, before - limit);
    return { data: objects.slice(start, before), hasMore: start > 0 };
  }
  const start = after === undefined ? 0 : after + 1;
  return { data: objects.slice(start, start + limit), hasMore: objects.length > start + limit };
}

function positionOf(objects: readonly Stored[], query: JsonObject, param: string): number | undefined {
  const id = query[param];
  if (id === undefined) return undefined;
  const position = objects.findIndex((one) => one.id === id);
  if (position >= 0) return position;
  return fail(400, { code: 'resource_missing', message: `No such object: '${String(id)}'`, param });
}
