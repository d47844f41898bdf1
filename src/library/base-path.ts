import type { SiteFacts } from '#schema/site.ts';

/** The path under which a site is published, without a final slash: empty for one that has a host of its own. */
export function basePath({ url }: Pick<SiteFacts, 'url'>): string {
  return url === undefined ? '' : new URL(url).pathname.replace(/\/+$/, '');
}
