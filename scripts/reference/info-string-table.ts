import { z } from 'zod';
import { infoStringSchema } from '#schema/info-string.ts';
import { code, markdownTable } from './markdown-table.ts';

/** The keys of an info string, each as it is written, and what it means. */
export function infoStringTable(): string {
  const rows = Object.entries(infoStringSchema.shape).map(([key, field]) => [
    formOf(key, field),
    field.description ?? '',
  ]);
  return markdownTable([['Key', 'Meaning'], ...rows]);
}

/** How a key is written: a word, one of its values, or a value of its own. */
function formOf(key: string, field: z.ZodType): string {
  if (key === 'lines') return code('{1,3-5}');
  if (key === 'ins' || key === 'del') return code(`${key}={…}`);
  const type = field instanceof z.ZodOptional ? field.unwrap() : field;
  if (type instanceof z.ZodLiteral) return code(key);
  if (type instanceof z.ZodEnum) return type.options.map((value) => code(`${key}=${value}`)).join(' ');
  return code(`${key}=…`);
}
