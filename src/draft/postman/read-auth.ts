import type { Json, JsonObject } from '#simulator/open-api.ts';
import { isObject, listAt, textAt } from '../api/json-fields.ts';

/** A security scheme of OpenAPI for an auth of a collection, by the name that a description gives it. */
export interface ReadAuth {
  readonly name: string;
  readonly scheme: JsonObject;
}

/** Reads an auth. `noauth` and none are undefined; what OpenAPI has no scheme for is told by its name. */
export function readAuth(auth: JsonObject | undefined): ReadAuth | undefined {
  const type = textAt(auth, 'type').toLowerCase();
  if (auth === undefined || type === '' || type === 'noauth') return undefined;
  if (type === 'bearer') return { name: type, scheme: { type: 'http', scheme: 'bearer' } };
  if (type === 'basic') return { name: type, scheme: { type: 'http', scheme: 'basic' } };
  if (type === 'apikey') {
    const place = fieldOf(auth, 'apikey', 'in') === 'query' ? 'query' : 'header';
    return {
      name: type,
      scheme: { type: 'apiKey', in: place, name: fieldOf(auth, 'apikey', 'key') || 'X-API-Key' },
    };
  }
  if (type === 'oauth2') {
    const tokenUrl = fieldOf(auth, 'oauth2', 'accessTokenUrl');
    const authorizationUrl = fieldOf(auth, 'oauth2', 'authUrl');
    const scopes = fieldOf(auth, 'oauth2', 'scope')
      .split(/[\s,]+/)
      .filter((scope) => scope !== '');
    const flow = fieldOf(auth, 'oauth2', 'grant_type') || 'authorization_code';
    return {
      name: type,
      scheme: {
        type: 'oauth2',
        flows: {
          [flow.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]: {
            ...(authorizationUrl === '' ? {} : { authorizationUrl }),
            ...(tokenUrl === '' ? {} : { tokenUrl }),
            scopes: Object.fromEntries(scopes.map((scope) => [scope, ''])),
          },
        },
      },
    };
  }
  return { name: type, scheme: { type: 'http', scheme: type } };
}

/** A field of an auth: since 2.1 in a list of keys and values, before that in an object. */
function fieldOf(auth: JsonObject, type: string, key: string): string {
  const fields: Json | undefined = auth[type];
  const found = listAt(auth, type).find((one) => isObject(one) && one['key'] === key);
  return found === undefined ? textAt(fields, key) : textAt(found, 'value');
}
