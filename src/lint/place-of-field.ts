import type { Place } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';

/** Where a field of a page's frontmatter stands: its key, its value, or a stretch of text within its value. */
export function placeOfField(
  { file, fields, text }: Pick<AnyDocument, 'file' | 'fields' | 'text'>,
  pointer: string,
  part: 'key' | 'value' | { readonly within: RegExp } = 'value',
): Place {
  const field = fields.get(pointer);
  if (field === undefined) return { file };
  if (part === 'value') return { file, span: field.value };
  if (part === 'key') return { file, span: field.key ?? field.value };
  const lines = text.split('\n');
  for (let line = field.value.start.line; line <= field.value.end.line; line += 1) {
    const from = line === field.value.start.line ? field.value.start.column - 1 : 0;
    const match = part.within.exec((lines[line - 1] ?? '').slice(from));
    if (match === null) continue;
    const column = from + match.index + 1;
    return { file, span: { start: { line, column }, end: { line, column: column + match[0].length } } };
  }
  return { file, span: field.value };
}
