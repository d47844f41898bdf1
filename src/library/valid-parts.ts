import type { z } from 'zod';

/**
 * The fields of a mapping that are valid by themselves, of one that as a whole is not; of a mapping in a field, the entries
 * that are. A list is valid as a whole or not at all: its order can matter.
 */
export function validParts<Schema extends z.ZodObject>(
  value: unknown,
  { shape }: Schema,
): Partial<z.output<Schema>> {
  const parts = Object.entries(shape as Readonly<Record<string, z.ZodType>>).flatMap(([name, schema]) => {
    const field = fieldOf(value, name);
    const part = field === undefined ? undefined : validPart(field, schema);
    return part === undefined ? [] : [[name, part] as const];
  });
  return Object.fromEntries(parts) as Partial<z.output<Schema>>;
}

function validPart(field: unknown, schema: z.ZodType): unknown {
  const parsed = schema.safeParse(field);
  if (parsed.success) return parsed.data;
  if (typeof field !== 'object' || field === null || Array.isArray(field)) return undefined;
  const entries = Object.entries(field).flatMap(([name, item]) => {
    const { success, data } = schema.safeParse({ [name]: item });
    return success ? Object.entries(data as object) : [];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
