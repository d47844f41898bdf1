import type { AnyDocument } from '#guide/mdx-document.ts';

/** The name of a page in reports: `billing`, `auth/api-keys`, `patterns/webhooks`. */
export function pageName({ kind, slug }: Pick<AnyDocument, 'kind' | 'slug'>): string {
  return kind === 'guide' ? slug : kind === 'auth' ? `auth/${slug}` : `patterns/${slug}`;
}
