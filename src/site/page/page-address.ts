import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';

/** The address of a page on the site, without the base and with the final slash of its folder. */
export function pageAddress(document: Pick<AnyDocument, 'kind' | 'slug'>): string {
  return `${pagePath(document)}/`;
}
