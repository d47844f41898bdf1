import { upgrade } from '@scalar/openapi-upgrader';
import type { JsonObject } from '#simulator/open-api.ts';
import type { ApiSource } from '../api/api.ts';
import { isObject, textAt } from '../api/json-fields.ts';
import { DraftRefusal } from '../draft-refusal.ts';
import type { Notebook } from '../notebook.ts';
import { parseData } from '../source/parse-data.ts';

/**
 * Reads a description as OpenAPI 3.1; older ones are converted. Lines stay those of the input.
 *
 * @throws {DraftRefusal}
 */
export function readOpenApi(text: string, notebook: Notebook): ApiSource {
  const { value, lineOf, prototypes } = parseData(text);
  for (const line of prototypes)
    notebook.leaveOut('A field named `__proto__`: it cannot be the name of a field.', line);
  const version = versionOf(value);
  if (/^3\.[12](?:\.|$)/.test(version)) return { document: value, lineOf };
  if (!/^(?:2\.0|3\.0)(?:\.|$)/.test(version)) throw notOpenApi(value, version);
  notebook.take(
    `OpenAPI ${version}, converted to 3.1.`,
    lineOf(value['swagger'] === undefined ? '/openapi' : '/swagger'),
  );
  try {
    return { document: upgrade(value, '3.1') as unknown as JsonObject, lineOf };
  } catch (cause) {
    throw new DraftRefusal(
      `The description cannot be converted to OpenAPI 3.1: ${(cause as Error).message}`,
      {
        at: { line: lineOf('/paths'), column: 1 },
        help: 'Check it with a validator of OpenAPI, or convert it with another tool first.',
      },
    );
  }
}

function versionOf(value: JsonObject): string {
  const version = value['openapi'] ?? value['swagger'];
  return typeof version === 'number'
    ? version.toFixed(1)
    : textAt(value, 'openapi') || textAt(value, 'swagger');
}

function notOpenApi(value: JsonObject, version: string): DraftRefusal {
  const at = { line: 1, column: 1 };
  if (isObject(value['info']) && /postman/i.test(textAt(value['info'], 'schema')))
    return new DraftRefusal('The file is a Postman collection.', {
      at,
      help: 'Run `handrail draft postman FILE`.',
    });
  if (version !== '')
    return new DraftRefusal(`The file is of version ${version}, which is not read.`, {
      at,
      help: 'Convert it to OpenAPI 3.0 or 3.1.',
    });
  return new DraftRefusal('The file is no OpenAPI description: it has neither `openapi` nor `swagger`.', {
    at,
    help: 'Name a description that starts with `openapi: 3.1.0`, `openapi: 3.0.3` or `swagger: "2.0"`.',
  });
}
