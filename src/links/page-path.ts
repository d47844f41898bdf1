import type { DocumentKind } from '#guide/mdx-document.ts';

const folders = { guide: 'guides', auth: 'auth', pattern: 'patterns' } as const satisfies Record<
  DocumentKind,
  string
>;

/** The path of a page on the site, without a final slash. */
export function pagePath({ kind, slug }: { readonly kind: DocumentKind; readonly slug: string }): string {
  return `/${folders[kind]}/${slug}`;
}
