import type { Json } from '#simulator/open-api.ts';
import { isObject } from './json-fields.ts';

const mostMembers = 8;
const mostLines = 24;

/** A JSON body as an output fence shows it: a long one is cut, and `...` stands for what is left out. */
export function shownOutput(body: Json): string {
  const whole = JSON.stringify(body, null, 2);
  if (whole.split('\n').length <= mostLines) return whole;
  const short = JSON.stringify(shortened(body, 3), null, 2);
  return short.split('\n').length <= mostLines * 2 ? short : JSON.stringify(shortened(body, 1), null, 2);
}

function shortened(value: Json, depth: number): Json {
  if (Array.isArray(value)) {
    if (value.length === 0) return value;
    return depth === 0
      ? ['...']
      : [shortened(value[0] ?? null, depth - 1), ...(value.length > 1 ? ['...'] : [])];
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  if (entries.length === 0) return value;
  if (depth === 0) return { '...': '...' };
  const kept = entries.slice(0, mostMembers).map(([key, item]) => [key, shortened(item ?? null, depth - 1)]);
  return Object.fromEntries([...kept, ...(entries.length > mostMembers ? [['...', '...']] : [])]);
}
