import type { z } from 'zod';
import { isProse } from '#schema/fields.ts';
import { pointerToken } from './pointer-token.ts';
import { schemasAt } from './schemas-at.ts';

/** A text that is rendered as prose, and where it stands in its value (a JSON pointer). */
export interface ProseText {
  readonly pointer: string;
  readonly text: string;
}

type Path = readonly (string | number)[];

/** Every text of a value that its schema says to be prose, in order. */
export function* proseOf(schema: z.ZodType, value: unknown, path: Path = []): Generator<ProseText> {
  if (typeof value === 'string') {
    if (isProseAt(schema, path))
      yield { pointer: path.map((step) => `/${pointerToken(step)}`).join(''), text: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* proseOf(schema, item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* proseOf(schema, item, [...path, key]);
  }
}

const known = new WeakMap<z.ZodType, Map<string, boolean>>();

/** The same for every item of a list, so it is found out once. */
function isProseAt(schema: z.ZodType, path: Path): boolean {
  const answers = known.get(schema) ?? new Map<string, boolean>();
  known.set(schema, answers);
  const place = path.map((step) => (typeof step === 'number' ? '' : step)).join('/');
  const answer = answers.get(place) ?? schemasAt(schema, path).some(isProse);
  answers.set(place, answer);
  return answer;
}
