import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** What a guide documents, by which a reader can go wrong: those of samples, and those of running the integration. */
export const facts = [
  'status',
  'code',
  'event',
  'key',
  'path',
  'header',
  'limit',
  'output',
  'mapping',
  'ownership',
  'operations',
] as const;

const breakSchema = z.strictObject({
  name: z.string(),
  of: z.enum([...facts, 'notation']),
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

/** The page in which a break is found. */
export function pageOf(one: Pick<Break, 'file' | 'in'>): string {
  return one.in ?? one.file;
}

/** The breaks that are tried in one go: those of one page that are found by running all of its tracks; else each alone. */
export function groupBreaks(breaks: readonly Break[]): readonly (readonly [Break, ...Break[]])[] {
  const alone = breaks.filter(({ by }) => by !== 'all').map((one) => [one] as const);
  const together = Map.groupBy(
    breaks.filter(({ by }) => by === 'all'),
    pageOf,
  );
  return [
    ...[...together.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : [])),
    ...alone,
  ];
}
