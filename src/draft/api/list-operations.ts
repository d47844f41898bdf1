import { pointerToken } from '#guide/pointer-token.ts';
import type { JsonObject } from '#simulator/open-api.ts';
import { plainProse } from '../text/prose.ts';
import { slugOf } from '../text/slug-of.ts';
import type { ApiSource, ListedOperation, OperationKind } from './api.ts';
import { followReference } from './follow-reference.ts';
import { isObject, listAt, objectAt, textAt } from './json-fields.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation of a description in its order; ids are unique, and made where the description has none. */
export function listOperations({ document, lineOf }: ApiSource): ListedOperation[] {
  const taken = new Set<string>();
  return Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) => {
    const resolved = path.startsWith('/') ? followReference(document, item) : undefined;
    if (resolved === undefined) return [];
    return methods.flatMap((method) => {
      const value = resolved[method];
      if (!isObject(value)) return [];
      const pointer = `/paths/${pointerToken(path)}/${method}`;
      const parameters = parametersOf(document, [
        ...listAt(resolved, 'parameters'),
        ...listAt(value, 'parameters'),
      ]);
      const id = freshId(textAt(value, 'operationId') || `${method} ${path}`, taken);
      return [
        {
          id,
          method: method.toUpperCase(),
          path,
          kind: kindOf(method, path),
          summary: plainProse(textAt(value, 'summary'), 80),
          description: textAt(value, 'description'),
          tags: listAt(value, 'tags').filter((tag) => typeof tag === 'string'),
          isDeprecated: value['deprecated'] === true,
          pointer,
          line: lineOf(pointer),
          value,
          parameters,
        },
      ];
    });
  });
}

/** An id that a handler can be named by: letters, digits, `_` and `-`. */
function freshId(text: string, taken: Set<string>): string {
  const base = /^[A-Za-z][\w./:-]*$/.test(text) ? text : camelCase(text);
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}${number}`;
  taken.add(id);
  return id;
}

function camelCase(text: string): string {
  const [first = 'operation', ...rest] = slugOf(text, 'operation').split('-');
  const name = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[a-z]/.test(name) ? name : `operation${name}`;
}

/** The last one of a name and place counts: those of an operation stand after those of its path. */
function parametersOf(document: JsonObject, listed: readonly unknown[]): JsonObject[] {
  const byName = new Map<string, JsonObject>();
  for (const one of listed) {
    const parameter = isObject(one) ? followReference(document, one) : undefined;
    const [name, place] = [textAt(parameter, 'name'), textAt(parameter, 'in')];
    if (parameter !== undefined && name !== '' && place !== '') byName.set(`${place} ${name}`, parameter);
  }
  return [...byName.values()];
}

function kindOf(method: string, path: string): OperationKind {
  const isOne = /\}[^/]*\/?$/.test(path);
  if (method === 'get') return isOne ? 'read' : 'list';
  if (method === 'post') return isOne ? 'change' : 'create';
  if (method === 'put' || method === 'patch') return 'change';
  return method === 'delete' ? 'delete' : 'other';
}
