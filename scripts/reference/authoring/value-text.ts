import { z } from 'zod';
import {
  dateField,
  envNameField,
  fieldPathField,
  idField,
  intervalField,
  pointerField,
  spanField,
} from '#schema/fields.ts';
import { type JsonSchema, linePattern, prosePattern } from '../../schemas/author-json-schema.ts';
import { code } from '../markdown-table.ts';

/** A kind of text that many fields have, by the name that the reference gives it. */
export interface TextKind {
  readonly name: string;
  readonly meaning: string;
  readonly example: string;
}

const kinds: Readonly<Record<string, TextKind>> = {
  [linePattern]: { name: 'line', meaning: 'One line of plain text, not empty.', example: 'Orders team' },
  [prosePattern]: {
    name: 'prose',
    meaning: 'A paragraph, in which Markdown for code, emphasis and links counts.',
    example: 'Open the [console](https://console.acme.example).',
  },
  [patternOf(idField)]: {
    name: 'id',
    meaning: 'Lower case letters, digits and single `-`, `_` or `.`.',
    example: 'acme-keys',
  },
  [patternOf(dateField)]: { name: 'day', meaning: 'A day.', example: '2026-11-22' },
  [patternOf(intervalField)]: {
    name: 'interval',
    meaning: 'Days, weeks, months or years.',
    example: '6m',
  },
  [patternOf(spanField)]: { name: 'time span', meaning: 'Seconds, minutes, hours or days.', example: '90s' },
  [patternOf(pointerField)]: {
    name: 'JSON pointer',
    meaning: 'The place of a field in a body.',
    example: '/error/code',
  },
  [patternOf(fieldPathField)]: {
    name: 'field path',
    meaning: 'A field with what it belongs to, without spaces.',
    example: 'accounts.email',
  },
  [patternOf(envNameField)]: {
    name: 'variable',
    meaning: 'The name of an environment variable.',
    example: 'ACME_KEY',
  },
};

const address: TextKind = {
  name: 'address',
  meaning: 'An address that starts with `https://`, unless its sentence says otherwise.',
  example: 'https://docs.acme.example',
};

/** Every kind of text, in the order in which the reference explains them. */
export const textKinds: readonly TextKind[] = [...Object.values(kinds), address];

/** What a field takes, in a few words of Markdown. */
export function valueText(schema: JsonSchema): string {
  const { enum: values, anyOf, type, items, additionalProperties } = schema;
  if (values !== undefined) return values.map((value) => code(String(value))).join(', ');
  if (schema.const !== undefined) return code(String(schema.const));
  if (anyOf !== undefined && type === undefined)
    return [...new Set(anyOf.map((one) => valueText(one as JsonSchema)))].join(', or ');
  if (type === 'array') return `list of ${valueText((items ?? {}) as JsonSchema)}`;
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'integer' || type === 'number') return numberText(schema);
  if (type === 'string') return textOf(schema);
  if (schema.properties !== undefined) return 'fields';
  if (type !== 'object') return 'any data';
  return `a mapping of names to ${valueText((additionalProperties ?? {}) as JsonSchema)}`;
}

function numberText({
  type,
  minimum,
  exclusiveMinimum,
  maximum = Number.MAX_SAFE_INTEGER,
}: JsonSchema): string {
  const what = type === 'integer' ? 'whole number' : 'number';
  if (exclusiveMinimum === 0) return `${what} above 0`;
  return maximum === Number.MAX_SAFE_INTEGER ? what : `${what} from ${minimum} to ${maximum}`;
}

function textOf(schema: JsonSchema): string {
  const patterns = [schema, ...((schema.allOf ?? []) as JsonSchema[])].map(({ pattern = '' }) => pattern);
  const kind = patterns.map((pattern) => kinds[pattern]).find((one) => one !== undefined);
  if (kind !== undefined) return kind.name;
  return schema.format === 'uri' ? address.name : 'text';
}

function patternOf(field: z.ZodType): string {
  return z.toJSONSchema(field).pattern ?? '';
}
