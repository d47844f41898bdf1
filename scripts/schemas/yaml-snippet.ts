import { type JsonSchema, linePattern, prosePattern } from './author-json-schema.ts';
import type { Stops } from './snippet-stops.ts';

/** The fields that an object must have, as lines of YAML with a stop at each value. What is still to be written says so. */
export function yamlSnippet(schema: JsonSchema, stops: Stops): string[] {
  const { properties = {}, required = [] } = withBranch(schema);
  return required.flatMap((name) => fieldLines(name, properties[name] as JsonSchema, stops));
}

/** Of fields of which either these or those must be there, the last are taken: pages that somebody keeps. */
function withBranch(schema: JsonSchema): JsonSchema {
  const branch = (schema.oneOf?.at(-1) ?? {}) as JsonSchema;
  return { ...schema, required: [...(schema.required ?? []), ...(branch.required ?? [])] };
}

function fieldLines(name: string, schema: JsonSchema, stops: Stops): string[] {
  const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
  const item = schema.items as JsonSchema | undefined;
  if (schema.properties !== undefined) return [`${name}:`, ...indent(yamlSnippet(schema, stops))];
  if (item === undefined) return [`${name}: ${stopOf(schema, stops)}`];
  const kinds = (item.anyOf ?? [item]) as JsonSchema[];
  const [kind = item] = kinds;
  if (kind.properties === undefined) return [`${name}: [${stopOf(kind, stops)}]`];
  const [first, ...more] = yamlSnippet(kind, stops);
  return [`${name}:`, ...indent([`- ${first}`, ...indent(more)])];
}

function stopOf(schema: JsonSchema, stops: Stops): string {
  if (schema.enum !== undefined) return stops.choice(schema.enum.map(String));
  if (schema.type === 'boolean') return stops.choice(['true', 'false']);
  if (schema.type === 'integer') return stops.text(String(schema.minimum ?? 1));
  if (schema.format === 'date') return dayOfToday;
  if (schema.format === 'uri') return stops.text('https://example.com');
  const isText = schema.pattern === linePattern || schema.pattern === prosePattern;
  return isText
    ? `"TODO: ${stops.text(toDo(schema))}"`
    : stops.text(placeholders[schema.pattern ?? ''] ?? 'name');
}

const dayOfToday = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

const placeholders: Readonly<Record<string, string>> = { '^[1-9]\\d{0,3}[dwmy]$': '6m' };

/** The sentence of a field as what is still to be said, within quotes of YAML. */
function toDo({ description = '' }: JsonSchema): string {
  return description.replaceAll('"', '”');
}
