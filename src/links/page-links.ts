import { embeddedSlugs } from '#guide/embedded-slugs.ts';
import type { AnyDocument, Body, Link } from '#guide/mdx-document.ts';
import { pagePath } from '#guide/page-path.ts';

/** One page as the graph of links sees it: plain data. */
export interface PageLinks {
  /** Its path on the site, without a final slash. */
  readonly path: string;
  /** Its display path. */
  readonly file: string;
  /** Its ids; absent where they are not known, because the page has errors of its own. */
  readonly anchors?: readonly string[];
  /** The auth sections that it embeds, in order. */
  readonly embeds: readonly string[];
  readonly links: readonly Link[];
}

/** What the graph of links needs of a page; of one with errors, the links of its body. */
export function pageLinks(page: AnyDocument | Body): PageLinks {
  const { file, links } = page;
  const plain = { path: pagePath(page), file, links, embeds: [] };
  if (!('facts' in page)) return plain;
  return { ...plain, anchors: page.anchors.map(({ id }) => id), embeds: embeddedSlugs(page) };
}
