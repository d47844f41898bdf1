import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import { pageSchemas } from '#schema/page-schemas.ts';
import type { DocumentKind } from './mdx-document.ts';

/** The finding for a page whose frontmatter does not start, or does not end; `text` is the whole page. */
export function missingFrontmatter(file: string, text: string, kind: DocumentKind): Diagnostic {
  const start = { line: 1, column: 1 };
  const at = { file, span: { start, end: start } };
  if (text.startsWith('---\n')) {
    const help = 'Write `---` on a line of its own after the last field.';
    return report('schema/missing-field', at, 'The frontmatter is not closed.', { help });
  }
  const required = Object.entries(pageSchemas[kind].shape)
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name]) => `\`${name}\``);
  const help = `Start the file with a line \`---\`, a line for each field, and a line \`---\`. It needs ${required.join(', ')}.`;
  return report('schema/missing-field', at, 'The file has no frontmatter.', { help });
}
