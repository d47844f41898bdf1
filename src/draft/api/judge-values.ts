import { compileDescription, type Description, type Operation } from '#simulator/compile-description.ts';
import type { Json, JsonObject, SchemaObject } from '#simulator/open-api.ts';
import { isObject, objectAt } from './json-fields.ts';

/** Says whether values fit a description. */
export interface ValueJudge {
  body(operationId: string, mediaType: string, value: Json): boolean;
  /** `status` as the description has it, or `default`. */
  reply(operationId: string, status: string, value: Json): boolean;
}

/** Makes a judge of a draft's description. A schema that no validator takes fits nothing. */
export function judgeValues(document: JsonObject): ValueJudge {
  const description = compileDescription(structuredClone(document));
  const operations = new Map(description.operations.map((one) => [one.id, one]));
  const fits = (
    schemaOf: (operation: Operation) => SchemaObject | undefined,
    id: string,
    value: Json,
  ): boolean => {
    const operation = operations.get(id);
    const schema = operation === undefined ? undefined : schemaOf(operation);
    return schema === undefined || isValid(description, schema, value);
  };
  return {
    body: (id, mediaType, value) =>
      fits((operation) => operation.body?.content[mediaType]?.schema, id, value),
    reply: (id, status, value) => fits((operation) => operation.responses.get(status), id, value),
  };
}

function isValid(description: Description, schema: SchemaObject, value: Json): boolean {
  try {
    return description.validatorOf(schema)(value) === true;
  } catch {
    return false;
  }
}

/** Takes the schema of a response away, so that any body fits; in place. Gives whether it had one. */
export function openResponse(document: JsonObject, operationId: string, status: string): boolean {
  for (const item of Object.values(objectAt(document, 'paths')))
    for (const operation of Object.values(isObject(item) ? item : {})) {
      if (!isObject(operation) || operation['operationId'] !== operationId) continue;
      const response = objectAt(objectAt(operation, 'responses'), status);
      const media = objectAt(objectAt(response, 'content'), 'application/json') as Record<string, Json>;
      if (!('schema' in media)) return false;
      media['schema'] = {};
      return true;
    }
  return false;
}
