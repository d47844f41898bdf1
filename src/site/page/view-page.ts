import type { AnyDocument } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';
import { pageAt } from '#library/page-at.ts';
import { type PageView, viewOf } from './page-view.ts';
import { thisSite } from './this-site.ts';

/** The view of a document on its own page, by its kind and slug. Throws where there is none: a broken route. */
export async function viewPage<Kind extends AnyDocument['kind']>(
  kind: Kind,
  slug: string,
): Promise<PageView<Extract<AnyDocument, { kind: Kind }>>> {
  const site = await thisSite();
  const document = pageAt(site.library, pagePath({ kind, slug }));
  if (document === undefined) throw new Error(`The library has no ${kind} \`${slug}\`.`);
  return viewOf(document as Extract<AnyDocument, { kind: Kind }>, site);
}
