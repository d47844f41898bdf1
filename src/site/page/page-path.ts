import type { AnyDocument, DocumentKind } from '#guide/mdx-document.ts';

/** The folder of the site in which each kind of page lies. */
export const pageFolders = { guide: 'guides', auth: 'auth', pattern: 'patterns' } as const satisfies Record<
  DocumentKind,
  string
>;

/** What a kind of page is called. */
export const pageKinds = {
  guide: 'Guide',
  auth: 'Authentication',
  pattern: 'Pattern',
} as const satisfies Record<DocumentKind, string>;

/** The path of a page on the site, with a final slash and without the base. */
export function pagePath({ kind, slug }: Pick<AnyDocument, 'kind' | 'slug'>): string {
  return `/${pageFolders[kind]}/${slug}/`;
}
