import type { AnyDocument } from '#guide/mdx-document.ts';
import { settings } from '../settings.ts';
import { pageAddress } from './page-address.ts';

/** Where a file beside a page is served: beside the page. */
export function pageFileUrl(document: AnyDocument, src: string): string {
  return `${settings.base}${pageAddress(document)}${src.replace(/^\.\//, '')}`;
}
