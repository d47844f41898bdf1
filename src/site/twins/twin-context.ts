import type { AnyDocument } from '#guide/mdx-document.ts';
import type { SitePlace } from '../page/site-address.ts';
import type { SiteStrings } from '../strings/strings-of.ts';

/** What the twins of all pages of a site share. */
export interface TwinContext {
  readonly place: SitePlace;
  readonly strings: SiteStrings;
  /** The page of a path without a final slash, such as `/guides/x`, where the site has it. */
  readonly pageAt: (path: string) => AnyDocument | undefined;
}
