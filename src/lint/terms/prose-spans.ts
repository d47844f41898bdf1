import type { Span } from '#diagnostics/diagnostic.ts';
import type { AnyDocument } from '#guide/mdx-document.ts';
import { proseOf } from '#guide/prose-of.ts';
import { spanOf, walk } from '#guide/walk.ts';
import { pageSchemas } from '#schema/page-schemas.ts';

/** Where prose stands in a file. */
export interface ProseSpan {
  readonly span: Span;
  readonly isHeading: boolean;
}

/** Lines of the frontmatter that readers read as prose, besides the fields of prose. */
const lineFields = ['/title', '/description'];

/** The prose of a page: in its frontmatter, and the plain text of its body. */
export function proseSpans(document: AnyDocument): ProseSpan[] {
  const { fields, kind, facts, tree } = document;
  const pointers = [...lineFields, ...[...proseOf(pageSchemas[kind], facts)].map(({ pointer }) => pointer)];
  const spans: ProseSpan[] = pointers.flatMap((pointer) => {
    const span = fields.get(pointer)?.value;
    return span === undefined ? [] : [{ span, isHeading: false }];
  });
  walk(tree, (node, ancestors) => {
    if (node.type === 'text' && node.position !== undefined)
      spans.push({ span: spanOf(node), isHeading: ancestors.some(({ type }) => type === 'heading') });
  });
  return spans;
}
