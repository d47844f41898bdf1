import type { SiteFacts } from '#schema/site.ts';

/** Where a site is served: its `url`, if it has one, and the path under which it is built, without a final slash. */
export interface SitePlace {
  readonly url: SiteFacts['url'];
  readonly base: string;
}

/** A path of the site, such as `/guides/x/`, as an address: whole where the site has a `url`, else from the root of its host. */
export function siteAddress({ url, base }: SitePlace, path: string): string {
  return url === undefined ? base + path : new URL(base + path, url).href;
}
