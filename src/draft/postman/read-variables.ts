import type { JsonObject } from '#simulator/open-api.ts';
import { isObject, listAt, textAt } from '../api/json-fields.ts';
import { redactedValue } from '../source/redact-secrets.ts';
import type { PostmanVariable } from './postman.ts';

const secretName =
  /key|secret|token|pass(?:word|wd|phrase)?|credential|auth|bearer|signature|cookie|session/i;

/** The variables of a collection and of an environment; those of the environment count where both have one. */
export function readVariables(
  collection: JsonObject,
  environment: JsonObject | undefined,
): PostmanVariable[] {
  const listed = [
    ...variablesOf(collection, 'variable', 'collection'),
    ...(environment === undefined ? [] : variablesOf(environment, 'values', 'environment')),
  ];
  return [...new Map(listed.map((one) => [one.key, one])).values()];
}

function variablesOf(holder: JsonObject, field: string, from: PostmanVariable['from']): PostmanVariable[] {
  return listAt(holder, field).flatMap((variable, index): PostmanVariable[] => {
    if (!isObject(variable) || variable['disabled'] === true || variable['enabled'] === false) return [];
    const key = textAt(variable, 'key') || textAt(variable, 'id');
    if (key === '') return [];
    const given = variable['value'];
    const value = typeof given === 'string' ? given.trim() : typeof given === 'number' ? String(given) : '';
    const isSecret =
      textAt(variable, 'type') === 'secret' || secretName.test(key) || value.includes(redactedValue);
    return [{ key, value, isSecret, from, pointer: `/${field}/${index}` }];
  });
}
