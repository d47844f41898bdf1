import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const breakSchema = z.strictObject({
  name: z.string(),
  file: z.string(),
  change: z.string(),
  by: z.enum(['check', 'curl', 'node', 'python', 'all']),
  code: z.string(),
  at: z.string(),
  in: z.string().optional(),
});

/** A break of one character in the real content, and the finding that it leads to. See `breaks.yaml`. */
export type Break = z.infer<typeof breakSchema>;

/** Reads the breaks to try. */
export async function readBreaks(): Promise<readonly Break[]> {
  return z.array(breakSchema).parse(parse(await readFile(join(import.meta.dirname, 'breaks.yaml'), 'utf8')));
}
