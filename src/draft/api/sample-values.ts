import type { Json, JsonObject } from '#simulator/open-api.ts';
import { buildValue } from './build-value.ts';
import { followReference } from './follow-reference.ts';
import { isObject, listAt, objectAt, textAt } from './json-fields.ts';

/** The largest example that a draft takes over, in characters of JSON. */
const largest = 6000;

/** The values that a media type or a parameter may have, best first; `isExample`: it stands in the input. */
export interface Candidate {
  readonly value: Json;
  readonly isExample: boolean;
  /** What the input calls the example. */
  readonly name?: string;
  readonly summary?: string;
}

/**
 * Values for a media type, a parameter or a response header: its examples, then what is built from its schema, full and then with
 * what is required alone.
 */
export function candidatesOf(document: JsonObject, holder: JsonObject, isSent: boolean): Candidate[] {
  const examples = examplesOf(document, holder).filter(({ value }) => fits(value));
  const schema = holder['schema'];
  if (schema === undefined) return examples;
  const full = buildValue(document, schema, { isFull: true, isSent });
  const bare = buildValue(document, schema, { isFull: false, isSent });
  const own = followReference(document, schema);
  const isGiven = own !== undefined && (own['example'] !== undefined || listAt(own, 'examples').length > 0);
  const built = [
    { value: full, isExample: isGiven },
    { value: bare, isExample: false },
  ];
  return [...examples, ...built.filter(({ value }) => fits(value))];
}

/** The examples of a media type or parameter that stand in the input. */
export function examplesOf(document: JsonObject, holder: JsonObject): Candidate[] {
  const single = holder['example'];
  const several = Object.entries(objectAt(holder, 'examples')).flatMap(([name, example]) => {
    const found = followReference(document, example);
    const value = found?.['value'];
    const summary = textAt(found, 'summary');
    return value === undefined
      ? []
      : [{ value, isExample: true, name, ...(summary === '' ? {} : { summary }) }];
  });
  return [...(single === undefined ? [] : [{ value: single, isExample: true }]), ...several];
}

function fits(value: Json): boolean {
  return JSON.stringify(value).length <= largest;
}

/** A value as the text of a parameter or a form field. */
export function textOfValue(value: Json): string {
  if (Array.isArray(value)) return value.map(textOfValue).join(',');
  return isObject(value) ? JSON.stringify(value) : String(value ?? '');
}
