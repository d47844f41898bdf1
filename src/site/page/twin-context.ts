import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';
import { documentsOf } from '#library/library.ts';

import type { TwinContext } from '../twins/twin-context.ts';
import { content } from './content.ts';
import { onceOfContent } from './once-of-content.ts';
import { sitePlace } from './site-place.ts';
import { siteStrings } from './site-strings.ts';

const pages = onceOfContent(
  async () =>
    new Map(documentsOf(await content()).map((page): [string, AnyDocument] => [pagePath(page), page])),
);

/** What the twins of this site’s pages share. */
export async function twinContext(): Promise<TwinContext> {
  const library = await content();
  const known = await pages();
  return {
    place: sitePlace(library),
    strings: await siteStrings(),
    pageAt: (path) => known.get(path),
  };
}
