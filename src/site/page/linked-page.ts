import type { DocumentKind } from '#guide/mdx-document.ts';
import { isExternalUrl } from '#guide/resolve-url.ts';
import type { Library } from '#library/library.ts';
import { pageAt } from '#library/page-at.ts';
import { pageAddress } from './page-address.ts';

/** A page that another one names by its path, as a reader sees the link. */
export interface LinkedPage {
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  readonly kind?: DocumentKind;
}

/** The page of a path such as `/patterns/webhooks`. One that the library does not hold is shown as its path. */
export function linkedPage(library: Library, path: string): LinkedPage {
  const [, bare = path, fragment = ''] = /^([^#?]*?)\/?(#.*)?$/.exec(path) ?? [];
  const page = isExternalUrl(path) ? undefined : pageAt(library, bare);
  if (page === undefined) return { path, title: path };
  const { title, description } = page.facts;
  return { path: `${pageAddress(page)}${fragment}`, title, description, kind: page.kind };
}
