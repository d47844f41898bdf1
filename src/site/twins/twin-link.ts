import type { AnyDocument } from '#guide/mdx-document.ts';
import { isExternalUrl, isSafeUrl, resolveUrl } from '#guide/resolve-url.ts';
import { markdownAddress } from '../page/markdown-address.ts';
import { pageAddress } from '../page/page-address.ts';
import { siteAddress } from '../page/site-address.ts';
import type { TwinContext } from './twin-context.ts';

/**
 * The address that a link of a page has in its twins: of another page its Markdown, of a file beside the page, or of
 * anything else on the site, its address; ids of the page itself and other sites stay as written. An unsafe one becomes `#`.
 */
export function twinLink(
  url: string,
  document: Pick<AnyDocument, 'kind' | 'slug'>,
  { place, pageAt }: Pick<TwinContext, 'place' | 'pageAt'>,
): string {
  if (!isSafeUrl(url)) return '#';
  if (isExternalUrl(url) || /^(?:$|[?#])/.test(url)) return url;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const page = path.startsWith('/') ? pageAt(path.replace(/\/$/, '')) : undefined;
  if (page !== undefined) return siteAddress(place, markdownAddress(page)) + rest;
  return siteAddress(place, resolveUrl(url, { address: pageAddress(document) }));
}
