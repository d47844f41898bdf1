import type { Json } from '#simulator/open-api.ts';

/** A JSON value without what says that there is more (`"...": "..."`, `"..."`), and where that stood. */
export interface Elided {
  readonly value: Json;
  /** The paths of the objects and arrays that have more, keys joined by `/`. */
  readonly places: ReadonlySet<string>;
}

const more = '...';

/** Takes the elisions out of a JSON value. */
export function readElisions(value: Json): Elided {
  const places = new Set<string>();
  return { value: strip(value, [], places), places };
}

function strip(value: Json, path: readonly string[], places: Set<string>): Json {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value) as [string, Json][];
  const isMore = ([key, item]: [string, Json]) => (Array.isArray(value) ? item : key) === more;
  if (entries.some(isMore)) places.add(path.join('/'));
  const kept = entries
    .filter((entry) => !isMore(entry))
    .map(([key, item]): [string, Json] => [key, strip(item, [...path, key], places)]);
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}
