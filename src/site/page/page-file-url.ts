import type { AnyDocument } from '#guide/mdx-document.ts';
import { settings } from '../settings.ts';
import { pagePath } from './page-path.ts';

/** Where a file beside a page is served: beside the page. */
export function pageFileUrl(document: AnyDocument, src: string): string {
  return `${settings.base}${pagePath(document)}${src.replace(/^\.\//, '')}`;
}
