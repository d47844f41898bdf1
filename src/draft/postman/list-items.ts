import type { Json, JsonObject } from '#simulator/open-api.ts';
import { isObject, listAt, objectAt, textAt } from '../api/json-fields.ts';
import type { PostmanItem } from './postman.ts';

interface Above {
  readonly folders: readonly string[];
  readonly auth: JsonObject | undefined;
  readonly authPointer: string;
}

/** Every request of a collection, in its order. Folders are gone down into as deep as the file nests. */
export function listItems(collection: JsonObject): PostmanItem[] {
  return itemsIn(listAt(collection, 'item'), '/item', {
    folders: [],
    auth: authOf(collection),
    authPointer: '/auth',
  });
}

function itemsIn(items: readonly Json[], pointer: string, above: Above): PostmanItem[] {
  return items.flatMap((item, index): PostmanItem[] => {
    if (!isObject(item)) return [];
    const at = `${pointer}/${index}`;
    const auth = authOf(item) ?? above.auth;
    const authPointer = authOf(item) === undefined ? above.authPointer : `${at}/auth`;
    const name = textAt(item, 'name') || 'Request';
    if (Array.isArray(item['item']))
      return itemsIn(item['item'], `${at}/item`, { folders: [...above.folders, name], auth, authPointer });
    const request = requestOf(item['request']);
    if (request === undefined) return [];
    return [
      {
        name,
        description: descriptionOf(request) || descriptionOf(item),
        folders: above.folders,
        request,
        responses: listAt(item, 'response').filter(isObject),
        auth: authOf(request) ?? auth,
        authPointer: authOf(request) === undefined ? authPointer : `${at}/request/auth`,
        pointer: at,
      },
    ];
  });
}

/** A request may be written as its address alone. */
function requestOf(request: Json | undefined): JsonObject | undefined {
  if (typeof request === 'string') return { method: 'GET', url: request };
  return isObject(request) ? request : undefined;
}

function authOf(holder: JsonObject): JsonObject | undefined {
  return isObject(holder['auth']) ? objectAt(holder, 'auth') : undefined;
}

/** A description is a text, or an object that holds one. */
export function descriptionOf(holder: JsonObject): string {
  return textAt(holder, 'description') || textAt(objectAt(holder, 'description'), 'content');
}
