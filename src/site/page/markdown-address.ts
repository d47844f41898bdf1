import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';

/** The address of a page as Markdown, without the base: `/guides/x.md`. */
export function markdownAddress(document: Pick<AnyDocument, 'kind' | 'slug'>): string {
  return `${pagePath(document)}.md`;
}
