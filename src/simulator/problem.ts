import type { ErrorObject } from 'ajv/dist/2020.js';
import { formName } from './parse-form.ts';
import { pointerSteps } from './read-pointer.ts';

/** A part of a request that is validated on its own. */
export type RequestPart = 'path' | 'query' | 'header' | 'body';

/** One way in which a request differs from its description. */
export interface Problem {
  readonly part: RequestPart;
  readonly kind: 'unknown' | 'missing' | 'invalid';
  /** Where, as keys from the part's root: `['items', '0', 'price']`. */
  readonly path: readonly string[];
  /** The same as a form spells it: `items[0][price]`. */
  readonly name: string;
  /** What JSON Schema says of it, such as `must be integer`. */
  readonly message: string;
  /** The JSON Schema keyword that failed: `type`, `enum`, `maximum`… */
  readonly keyword: string;
}

const order = { unknown: 0, missing: 1, invalid: 2 } as const;

/** Turns the errors of a validator into problems: unknown names first, then missing ones, then wrong values. */
export function toProblems(part: RequestPart, errors: readonly ErrorObject[]): Problem[] {
  const told = errors.filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'oneOf');
  const problems = (told.length > 0 ? told : errors).map((error) => toProblem(part, error));
  return problems.sort((a, b) => order[a.kind] - order[b.kind] || b.path.length - a.path.length);
}

function toProblem(part: RequestPart, error: ErrorObject): Problem {
  const { kind, key } = classify(error);
  const base = pointerSteps(error.instancePath);
  const path = key === undefined ? base : [...base, key];
  const name = formName(path);
  return { part, kind, path, name, message: error.message ?? 'is invalid', keyword: error.keyword };
}

function classify(error: ErrorObject): { kind: Problem['kind']; key?: string } {
  switch (error.keyword) {
    case 'additionalProperties':
      return { kind: 'unknown', key: String(error.params['additionalProperty']) };
    case 'required':
      return { kind: 'missing', key: String(error.params['missingProperty']) };
    default:
      return { kind: 'invalid' };
  }
}
