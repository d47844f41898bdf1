import type { Json, JsonObject } from '#simulator/open-api.ts';
import type { DraftedOperation } from './api.ts';
import { isObject, objectAt } from './json-fields.ts';

/** Writes the errors of operations into the description of a draft, in place of those before: each once, with how it is brought about. */
export function listErrors(
  description: JsonObject,
  operations: readonly DraftedOperation[],
  { file, today }: { readonly file: string; readonly today: string },
): void {
  const known: Record<string, Json> = {};
  for (const { id, errors, isSecured: secured } of operations) {
    const operation = operationOf(description, id);
    if (operation !== undefined) operation['x-errors'] = errors.map(({ name }) => name);
    for (const { name, status, code, cause, line } of errors) {
      const way =
        status === 401 && secured ? 'without the credential' : `with the fault ${name} of the simulator`;
      const provoke = `Call ${id} ${way}.`;
      known[name] ??= {
        status,
        code,
        cause,
        provoke,
        'x-source': `${file}, line ${line}`,
        'x-checked': today,
      };
    }
  }
  const target = description as Record<string, Json>;
  target['components'] = { ...objectAt(description, 'components'), 'x-errors': known };
}

function operationOf(description: JsonObject, id: string): Record<string, Json> | undefined {
  const items = Object.values(objectAt(description, 'paths')).filter(isObject);
  const found = items
    .flatMap((item) => Object.values(item))
    .find((one) => isObject(one) && one['operationId'] === id);
  return found as Record<string, Json> | undefined;
}
