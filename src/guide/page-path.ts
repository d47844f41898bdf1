import type { DocumentKind } from './mdx-document.ts';

/** The folder of the site in which each kind of page lies. */
export const pageFolders = { guide: 'guides', auth: 'auth', pattern: 'patterns' } as const satisfies Record<
  DocumentKind,
  string
>;

/** The path of a page on the site, without the base and without a final slash, as authors write it. */
export function pagePath({ kind, slug }: { readonly kind: DocumentKind; readonly slug: string }): string {
  return `/${pageFolders[kind]}/${slug}`;
}
