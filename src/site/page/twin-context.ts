import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';
import { documentsOf } from '#library/library.ts';

import type { TwinContext } from '../twins/twin-context.ts';
import { content } from './content.ts';
import { sitePlace } from './site-place.ts';
import { siteStrings } from './site-strings.ts';

let pages: Promise<ReadonlyMap<string, AnyDocument>> | undefined;

/** What the twins of this site’s pages share. */
export async function twinContext(): Promise<TwinContext> {
  const library = await content();
  pages ??= content().then((library) => new Map(documentsOf(library).map((page) => [pagePath(page), page])));
  const known = await pages;
  return {
    place: sitePlace(library),
    strings: await siteStrings(),
    pageAt: (path) => known.get(path),
  };
}
