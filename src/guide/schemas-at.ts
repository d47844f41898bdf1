import type { z } from 'zod';

/** The schemas that stand at a path: one, or one for each branch of a union. */
export function schemasAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType[] {
  const [step, ...rest] = path;
  if (step === undefined)
    return shapeOf(schema) !== undefined || innerSchemas(schema).length === 0
      ? [schema]
      : [schema, ...innerSchemas(schema).flatMap((next) => schemasAt(next, []))];
  const shape = shapeOf(schema);
  if (shape !== undefined) {
    const next = shape[step];
    return next === undefined ? [] : schemasAt(next, rest);
  }
  const def = schema.def as { type: string; element?: z.ZodType; valueType?: z.ZodType };
  if (def.element !== undefined) return schemasAt(def.element, rest);
  if (def.valueType !== undefined) return schemasAt(def.valueType, rest);
  return innerSchemas(schema).flatMap((next) => schemasAt(next, path));
}

/** The fields of a schema of objects. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return (schema.def as { shape?: Record<string, z.ZodType> }).shape;
}

/** The schemas that a wrapper (optional, default, union) is made of. */
export function innerSchemas(schema: z.ZodType): z.ZodType[] {
  const def = schema.def as { innerType?: z.ZodType; options?: z.ZodType[]; in?: z.ZodType };
  return def.options ?? [def.innerType ?? def.in].filter((next) => next !== undefined);
}
