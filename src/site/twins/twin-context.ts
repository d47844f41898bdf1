import type { AnyDocument } from '#guide/mdx-document.ts';
import { pageAt } from '#library/page-at.ts';
import { pageLocale } from '#schema/site.ts';
import type { SitePlace } from '../page/site-address.ts';
import type { SiteSource } from '../page/site-source.ts';
import { type SiteStrings, stringsOf } from '../strings/strings-of.ts';

/** What the twins of all pages of a site share. */
export interface TwinContext {
  readonly place: SitePlace;
  readonly strings: SiteStrings;
  /** The page of a path without a final slash, such as `/guides/x`, where the site has it. */
  readonly pageAt: (path: string) => AnyDocument | undefined;
}

/** What the twins of a site share. */
export function twinContext({ library, base }: Pick<SiteSource, 'library' | 'base'>): TwinContext {
  return {
    place: { url: library.site.url, base },
    strings: stringsOf(pageLocale(library.site)),
    pageAt: (path) => pageAt(library, path),
  };
}
