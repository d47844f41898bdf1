import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { BaselineEntry } from '#diagnostics/baseline/baseline.ts';
import { mergeEntries } from '#diagnostics/baseline/make-baseline.ts';
import type { Point } from '#diagnostics/diagnostic.ts';
import { checkJson } from '#guide/data/check-json.ts';

/** The entries of a baseline, or where its text is wrong, and how: the end of a sentence. */
export type ParsedBaseline =
  | { readonly kind: 'entries'; readonly entries: readonly BaselineEntry[] }
  | { readonly kind: 'problem'; readonly at: Point; readonly message: string };

const entrySchema = z.strictObject({
  file: z.string().min(1),
  code: z.string().min(1),
  line: z.string().regex(/^(?:[0-9a-f]{16})?$/, 'must be 16 hexadecimal digits, or empty'),
  count: z.int().positive(),
});
const schema = z.strictObject({ version: z.literal(1), findings: z.array(entrySchema) });

/** Reads the text of a baseline. */
export function parseBaseline(text: string): ParsedBaseline {
  const problem = checkJson(text);
  if (problem !== undefined) {
    const { message, ...at } = problem;
    return { kind: 'problem', at, message: message.replace(/\.$/, '') };
  }
  const parsed = schema.safeParse(JSON.parse(text));
  if (parsed.success) return { kind: 'entries', entries: mergeEntries(parsed.data.findings) };
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const what = path.length === 0 ? 'it' : `\`${path.join('.')}\``;
  const message = `${what} is not as it should be: ${issue?.message}`;
  return { kind: 'problem', at: placeOfPath(text, path), message };
}

/** Where the value of a path stands, or what holds it, where it is missing. JSON is YAML, whose parser knows places. */
function placeOfPath(text: string, path: readonly PropertyKey[]): Point {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'silent' });
  const node = document.getIn(path, true) ?? document.getIn(path.slice(0, -1), true) ?? document.contents;
  const [offset = 0] = (node as { readonly range?: readonly number[] } | null)?.range ?? [];
  const { line, col } = lineCounter.linePos(offset);
  return { line, column: col };
}
