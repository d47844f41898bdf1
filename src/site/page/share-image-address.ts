import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';

/** The size of the images that stand for a page where it is shared, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/**
 * The address of the image that stands for a page where it is shared, without the base: of a guide its own, of any other
 * page that of the site. There are images where the site has a `url`.
 */
export function shareImageAddress(document: Pick<AnyDocument, 'kind' | 'slug'> | undefined): string {
  return document?.kind === 'guide' ? `${pagePath(document)}.png` : '/share.png';
}
