import type { DocumentKind } from './mdx-document.ts';

/** The folder of the site in which each kind of page lies. */
export const pageFolders = {
  guide: 'guides',
  auth: 'auth',
  pattern: 'patterns',
  reference: 'reference',
} as const satisfies Record<DocumentKind, string>;

/** Where pages are, for somebody who links to none: `/guides/<slug>`, `/auth/<slug>` and so on. */
export const pagePathsText = new Intl.ListFormat('en-GB').format(
  Object.values(pageFolders).map((folder) => `\`/${folder}/<slug>\``),
);

/** The path of a page on the site, without the base and without a final slash, as authors write it. */
export function pagePath({ kind, slug }: { readonly kind: DocumentKind; readonly slug: string }): string {
  return `/${pageFolders[kind]}/${slug}`;
}

/** The path of the showcase, where there is one. */
export const showcasePath = '/showcase';
