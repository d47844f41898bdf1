import type { Json } from '#simulator/open-api.ts';
import type { ApiVariable } from '../api/api.ts';
import { isObject } from '../api/json-fields.ts';
import { codeSpan } from '../text/prose.ts';
import { envNameOf } from '../text/slug-of.ts';
import type { PostmanVariable } from './postman.ts';

/** Values that the application makes up for each call, and what stands for them here. */
const madeUp: Readonly<Record<string, string>> = {
  $guid: '3f2a9c1e-5b7d-4e8f-9a0b-1c2d3e4f5a6b',
  $randomUUID: '3f2a9c1e-5b7d-4e8f-9a0b-1c2d3e4f5a6b',
  $timestamp: '1769851800',
  $isoTimestamp: '2026-01-31T09:30:00Z',
  $randomInt: '42',
  $randomEmail: 'ada@example.com',
  $randomFirstName: 'Ada',
  $randomLastName: 'Lovelace',
  $randomFullName: 'Ada Lovelace',
};

/** Turns variables of a collection into environment variables, and keeps which were met. */
export interface VariableNames {
  /** A value in whose texts each `{{name}}` is that of an environment variable. */
  rename<Value extends Json | undefined>(value: Value): Value;
  /** The variables that were met, in order. */
  met(): readonly ApiVariable[];
}

/** Starts with the variables that have values. */
export function nameVariables(variables: readonly PostmanVariable[]): VariableNames {
  const known = new Map(variables.map((one) => [one.key, one]));
  const met = new Map<string, ApiVariable>();
  const nameOf = (name: string): string => {
    if (name.startsWith('$')) return madeUp[name] ?? 'example';
    const key = envNameOf(name);
    if (!met.has(key)) met.set(key, variableOf(key, name, known.get(name)));
    return `{{${key}}}`;
  };
  const rename = (value: Json | undefined): Json | undefined => {
    if (typeof value === 'string')
      return value.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => nameOf(name.trim()));
    if (Array.isArray(value)) return value.map((item) => rename(item) ?? null);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item)]));
  };
  return { rename: (value) => rename(value) as typeof value, met: () => [...met.values()] };
}

function variableOf(key: string, name: string, variable: PostmanVariable | undefined): ApiVariable {
  const where =
    variable === undefined ? 'The collection gives it no value.' : `It comes from the ${variable.from}.`;
  const isSecret = variable?.isSecret ?? false;
  const value = variable === undefined || isSecret || variable.value.includes('{{') ? '' : variable.value;
  return {
    key,
    what: `The variable ${codeSpan(name)} of the collection. ${where} TODO: say what it is for.`,
    isSecret,
    ...(value === '' ? {} : { value: value.replace(/\s+/g, ' ') }),
  };
}
