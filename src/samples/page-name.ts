import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageFolders } from '#guide/page-path.ts';

/** The name of a page in reports: `billing`, `auth/api-keys`, `patterns/webhooks`, `reference/samples`. */
export function pageName({ kind, slug }: Pick<AnyDocument, 'kind' | 'slug'>): string {
  return kind === 'guide' ? slug : `${pageFolders[kind]}/${slug}`;
}
