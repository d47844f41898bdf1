import { STATUS_CODES } from 'node:http';
import { findField } from '#lint/description/find-field.ts';
import type { Json, JsonObject, OpenApiDocument, SchemaObject } from '#simulator/open-api.ts';
import { pointerSteps, readPointer } from '#simulator/read-pointer.ts';
import { slugOf } from '../text/slug-of.ts';
import { isObject } from './json-fields.ts';

/** Where APIs put the code of an error, the most telling place first. */
const places = [
  ...['/error/code', '/error/type', '/code', '/error_code', '/errorCode', '/error/status'],
  ...['/error', '/type', '/title', '/name', '/status', '/message', '/detail', '/error/message'],
];
const mostPlaces = 3;

/**
 * The places of error bodies that hold a code: as few as tell all bodies apart, and only those that the schemas have.
 *
 * @param schemas those of all error responses
 */
export function codePlaces(
  document: JsonObject,
  schemas: readonly Json[],
  bodies: readonly Json[],
): string[] {
  const known = knownPlaces(document, schemas);
  const chosen: string[] = [];
  let rest = bodies;
  while (rest.length > 0 && chosen.length < mostPlaces) {
    const counts = known.map((place) => rest.filter((body) => codeAt(body, place) !== undefined).length);
    const best = Math.max(0, ...counts);
    if (best === 0) break;
    // A place that most bodies have is better than one of fewer, but the order of the places comes first.
    const place = known[counts.findIndex((count) => count >= best / 2)] ?? '';
    chosen.push(place);
    rest = rest.filter((body) => codeAt(body, place) === undefined);
  }
  return chosen;
}

/** The usual places that the schemas of error responses have. */
export function knownPlaces(document: JsonObject, schemas: readonly Json[]): string[] {
  return places.filter(
    (place) =>
      findField(
        document as unknown as OpenApiDocument,
        schemas as readonly SchemaObject[],
        pointerSteps(place),
      ) === undefined,
  );
}

/** The code at a place: a short text or a number, as a text. */
export function codeAt(body: Json, place: string): string | undefined {
  const value = readPointer(body, place);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || text.length > 80 || text.includes('\n') ? undefined : text;
}

/** The code of a body, at the first of these places that has one. */
export function codeOf(body: Json, chosen: readonly string[]): string | undefined {
  return chosen.map((place) => codeAt(body, place)).find((code) => code !== undefined);
}

/** A body that was built of its schema, with a code that tells its status: no schema says which codes there are. */
export function withStatusCode(body: Json, chosen: readonly string[], status: number): Json {
  const place = chosen.find((one) => codeAt(body, one) !== undefined);
  const value = place === undefined ? undefined : readPointer(body, place);
  if (place === undefined || (value !== 'string' && typeof value !== 'number')) return body;
  const code =
    typeof value === 'number'
      ? status
      : slugOf(STATUS_CODES[status] ?? 'error', 'error').replaceAll('-', '_');
  return replaced(body, pointerSteps(place), code);
}

function replaced(value: Json, [step, ...rest]: readonly string[], code: Json): Json {
  if (step === undefined) return code;
  return isObject(value) ? { ...value, [step]: replaced(value[step] ?? null, rest, code) } : value;
}
