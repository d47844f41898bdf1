import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';

/** The pages under whose path a page lies, the outermost first: `reference/codes` for `reference/codes/yaml/syntax`. */
export function pagesAbove(
  { kind, slug }: Pick<AnyDocument, 'kind' | 'slug'>,
  library: Library,
): readonly AnyDocument[] {
  return documentsOf(library).filter(
    (document) => document.kind === kind && slug.startsWith(`${document.slug}/`),
  );
}
