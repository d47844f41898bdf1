import type { OpenApiDocument, SchemaObject } from '#simulator/open-api.ts';
import { resolveReference } from '#simulator/resolve-reference.ts';

/** A step of a path that no schema has, and the fields that stand there. */
export interface MissingField {
  readonly name: string;
  readonly known: readonly string[];
}

/**
 * Follows the steps of a path through schemas, of which any may hold it: references, compositions and the items of
 * lists on the way. Gives the step that none of them has; nothing where the path is described, or leads to where any
 * field may stand.
 */
export function findField(
  document: OpenApiDocument,
  schemas: readonly SchemaObject[],
  steps: readonly string[],
): MissingField | undefined {
  let current = schemas;
  for (const step of steps) {
    const name = step.replace(/(?:\[\d*\])+$/, '');
    const objects = current.flatMap((schema) => unfold(document, schema, new Set()));
    const fields = objects.flatMap(({ properties }) => Object.entries(properties ?? {}));
    const found = fields.filter(([key]) => key === name).map(([, schema]) => schema);
    if (found.length === 0)
      return objects.some(isOpen) ? undefined : { name, known: [...new Set(fields.map(([key]) => key))] };
    current = found;
  }
  return undefined;
}

/** The schemas that a value at this place may have, down to those that name fields. */
function unfold(document: OpenApiDocument, schema: SchemaObject, seen: Set<SchemaObject>): SchemaObject[] {
  const resolved = resolve(document, schema);
  if (resolved === undefined || seen.has(resolved)) return [];
  seen.add(resolved);
  const { anyOf = [], oneOf = [], allOf = [], items } = resolved;
  const inner = [...anyOf, ...oneOf, ...allOf, ...(items === undefined ? [] : [items])];
  const isOnlyFrame = resolved.properties === undefined && inner.length > 0;
  return [...(isOnlyFrame ? [] : [resolved]), ...inner.flatMap((one) => unfold(document, one, seen))];
}

function resolve(document: OpenApiDocument, schema: SchemaObject): SchemaObject | undefined {
  try {
    return resolveReference(document, schema);
  } catch {
    return undefined;
  }
}

/** Whether any field may stand in it. */
function isOpen({ type, properties, additionalProperties }: SchemaObject): boolean {
  if (additionalProperties !== undefined) return additionalProperties !== false;
  return properties === undefined && (type === undefined || [type].flat().includes('object'));
}
