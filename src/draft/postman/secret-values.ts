import type { Json, JsonObject } from '#simulator/open-api.ts';
import { isObject, listAt, objectAt, textAt } from '../api/json-fields.ts';
import { listItems } from './list-items.ts';
import type { PostmanVariable } from './postman.ts';
import { headersOf } from './read-body.ts';

/** Shorter ones are words that stand anywhere. */
const shortest = 6;
/** Fields of an auth that are no secret. */
const open =
  /^(?:in|key|type|algorithm|grant_type|headerPrefix|addTokenTo|tokenName|scope|\w*url\w*|client_authentication|challengeAlgorithm|username|region|service|realm)$/i;

/** The values of a collection and its environment that nobody else may read, to keep them out wherever they stand. */
export function secretValues(collection: JsonObject, variables: readonly PostmanVariable[]): string[] {
  const items = listItems(collection);
  const auths = [objectAt(collection, 'auth'), ...items.map(({ auth }) => auth ?? {})];
  const values = [
    ...variables.filter(({ isSecret }) => isSecret).map(({ value }) => value),
    ...auths.flatMap(authValues),
    ...items.flatMap(({ request }) =>
      headersOf(request)
        .filter(({ name }) => /^(?:authorization|cookie)$|key|token|secret/i.test(name))
        .map(({ value }) => value.replace(/^(?:Bearer|Basic|Token)\s+/i, '')),
    ),
  ];
  return [...new Set(values.filter((value) => value.length >= shortest && !value.includes('{{')))];
}

function authValues(auth: JsonObject): string[] {
  return Object.entries(auth).flatMap(([type, fields]) => [
    ...listAt(auth, type).flatMap((one) => secretOf(one)),
    ...(isObject(fields)
      ? Object.entries(fields).flatMap(([key, value]) =>
          typeof value === 'string' && !open.test(key) ? [value] : [],
        )
      : []),
  ]);
}

function secretOf(field: Json): string[] {
  return isObject(field) && !open.test(textAt(field, 'key')) ? [textAt(field, 'value')] : [];
}
