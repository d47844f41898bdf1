import type { DocumentKind } from './mdx-document.ts';

/** A name for a page that no other page has, and that is the name of a file: what is kept of it is kept under it. */
export function pageKey({ kind, slug }: { readonly kind: DocumentKind; readonly slug: string }): string {
  return `${kind}-${slug.replaceAll('/', '.')}`;
}
