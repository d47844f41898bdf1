import { embeddedSlugs } from '#guide/embedded-slugs.ts';
import { hasRecord } from '#guide/has-record.ts';
import type { AnyDocument, Body, Link } from '#guide/mdx-document.ts';
import { pageFiles } from '#guide/page-files.ts';
import { pagePath } from '#guide/page-path.ts';

/** Where links stand: a page, or a file of facts, whose texts can be shown on any page. */
export interface LinkSource {
  /** Its display path. */
  readonly file: string;
  /** Its path on the site, without a final slash; absent where it is no page. */
  readonly path?: string;
  readonly links: readonly Link[];
}

/** One page as the graph of links sees it: plain data. */
export interface PageLinks extends LinkSource {
  readonly path: string;
  /** Its ids; absent where they are not known, because the page has errors of its own. */
  readonly anchors?: readonly string[];
  /** The auth sections that it embeds, in order. */
  readonly embeds: readonly string[];
  /** The files beside it that the site serves, as paths from the page. */
  readonly files: readonly string[];
  /** Whether it has something to prove of its own: see `hasRecord`. Absent where that is not known. */
  readonly hasRecord?: boolean;
}

/** What the graph of links needs of a page; of one with errors, the links of its body. */
export function pageLinks(page: AnyDocument | Body): PageLinks {
  const { file, links } = page;
  const plain = { path: pagePath(page), file, links, embeds: [], files: pageFiles(page) };
  if (!('facts' in page)) return plain;
  return {
    ...plain,
    anchors: page.anchors.map(({ id }) => id),
    embeds: embeddedSlugs(page),
    hasRecord: hasRecord(page),
  };
}
