import { z } from 'zod';
import { configurableCodes } from '#diagnostics/apply-severities.ts';
import { catalogue } from '#diagnostics/catalogue.ts';
import { isProse } from '#schema/fields.ts';
import { type AuthorSchema, type AuthorSchemaName, authorSchemas } from './author-schemas.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** One line of text; what stands before and after it is cut off. */
export const linePattern = '^\\s*\\S(?:[^\\n]*\\S)?\\s*$';
/** A text that is not empty. */
export const prosePattern = '\\S';

const zodLinePattern = '^[^\\n]*$';

/**
 * The JSON Schema (draft-07, the newest that every YAML editor understands) of what an author writes, as the zod schema
 * accepts it: with its sentences, defaults and values, and what is said where a value does not match.
 */
export function authorJsonSchema(name: AuthorSchemaName): JsonSchema {
  const { schema, title, unsaid }: AuthorSchema = authorSchemas[name];
  const { $schema, ...made } = z.toJSONSchema(schema, { target: 'draft-07', io: 'input', override: mend });
  const comment = ['Made by `npm run generate` from src/schema.', ...unsaidText(unsaid)].join(' ');
  const withRules = name === 'site' ? withRuleNames(made) : made;
  return { ...($schema === undefined ? {} : { $schema }), title, $comment: comment, ...withRules };
}

function unsaidText(unsaid: readonly string[]): string[] {
  return unsaid.length === 0 ? [] : [`What it cannot say, \`handrail check\` does: ${unsaid.join(' ')}`];
}

type Overridden = Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0];

/** Makes a schema say what zod does: texts are trimmed before they are looked at, and addresses have a protocol. */
function mend({ zodSchema, jsonSchema }: Overridden): void {
  const patterns = [jsonSchema, ...(jsonSchema.allOf ?? [])] as JsonSchema[];
  for (const one of patterns) if (one.pattern === zodLinePattern) one.pattern = linePattern;
  if (patterns.some(({ pattern }) => pattern === linePattern)) delete jsonSchema.minLength;
  if (isProse(zodSchema as unknown as z.ZodType)) {
    delete jsonSchema.minLength;
    jsonSchema.pattern = prosePattern;
  }
  if ((zodSchema._zod.def as { format?: string }).format === 'url') mendAddress(zodSchema, jsonSchema);
  if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
  const said = messageOf(zodSchema);
  if (jsonSchema.pattern !== undefined && said !== undefined) jsonSchema['patternErrorMessage'] = said;
}

/** An address has the pattern that zod asks for, or what its schema says of itself, or else how it starts. */
function mendAddress(zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  const { checks = [] } = zodSchema._zod.def as { checks?: readonly z.core.$ZodCheck[] };
  const [own] = checks.flatMap(({ _zod: { def } }) => ('pattern' in def ? [def.pattern as RegExp] : []));
  jsonSchema.format = 'uri';
  if (own !== undefined) jsonSchema.pattern = `^\\s*(?:${anyCase(own)})\\s*$`;
  else jsonSchema.pattern ??= addressStart(zodSchema);
}

function addressStart({ _zod: { def } }: z.core.$ZodType): string {
  const { protocol, hostname } = def as { protocol?: RegExp; hostname?: RegExp };
  const start = protocol === undefined ? '[^:]+:' : `${anyCase(protocol)}:`;
  // For these two protocols zod asks for the slashes as well.
  const slashes = protocol?.source === '^https?$' || hostname !== undefined ? '//' : '';
  return `^\\s*${start}${slashes}${hostname === undefined ? '' : `${anyCase(hostname)}(?:[:/?#]|$)`}`;
}

/** The source of a pattern without its ends, each letter that stands for itself in both cases. */
function anyCase({ source }: RegExp): string {
  const inner = source.replace(/^\^|\$$/g, '');
  return inner.replace(/\\.|\[(?:\\.|[^\]])*\]|[a-z]/g, (part) =>
    /^[a-z]$/.test(part) ? `[${part.toUpperCase()}${part}]` : part,
  );
}

/** What zod says of a text that does not match, as a sentence; nothing where it says so itself. */
function messageOf(zodSchema: z.core.$ZodType): string | undefined {
  if (zodSchema._zod.def.type !== 'string') return undefined;
  const { checks = [] } = zodSchema._zod.def as { checks?: readonly z.core.$ZodCheck[] };
  const last = [zodSchema, ...checks].findLast(
    ({ _zod }) => (_zod.def as { error?: unknown }).error !== undefined,
  );
  const { error } = (last?._zod.def ?? {}) as { error?: (issue: never) => unknown };
  const said = error?.({} as never);
  if (typeof said !== 'string') return undefined;
  return said === 'must be one line' ? 'It must be one line, and not empty.' : `It ${said}.`;
}

/** The codes that `rules` can name, each with its rule, so that an editor can offer them. */
function withRuleNames(schema: JsonSchema): JsonSchema {
  const { rules, ...properties } = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const values = rules?.additionalProperties;
  if (rules === undefined || typeof values !== 'object') throw new Error('`rules` is no mapping any more.');
  const { propertyNames: _names, ...rest } = rules;
  const named = configurableCodes.map((code) => [
    code,
    { ...values, description: `${catalogue[code].rule} Otherwise: ${catalogue[code].severity}.` },
  ]);
  const own = { ...rest, properties: Object.fromEntries(named), additionalProperties: false };
  return { ...schema, properties: { ...properties, rules: own } };
}
