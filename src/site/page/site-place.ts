import type { Library } from '#library/library.ts';
import { settings } from '../settings.ts';
import type { SitePlace } from './site-address.ts';

/** Where this site is served. */
export function sitePlace({ site }: Pick<Library, 'site'>): SitePlace {
  return { url: site.url, base: settings.base };
}
