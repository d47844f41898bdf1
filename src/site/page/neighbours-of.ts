import type { AnyDocument } from '#guide/mdx-document.ts';
import { documentsOf, type Library } from '#library/library.ts';

/** The pages before and after a page, of its kind and below the same page, in the order in which lists name them. */
export function neighboursOf(
  { kind, slug }: Pick<AnyDocument, 'kind' | 'slug'>,
  library: Library,
): { readonly previous?: AnyDocument; readonly next?: AnyDocument } {
  const folder = folderOf(slug);
  const siblings = documentsOf(library).filter(
    (page) => page.kind === kind && folderOf(page.slug) === folder,
  );
  const at = siblings.findIndex((page) => page.slug === slug);
  const [previous, next] = at < 0 ? [] : [siblings[at - 1], siblings[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function folderOf(slug: string): string {
  return slug.slice(0, Math.max(0, slug.lastIndexOf('/')));
}
