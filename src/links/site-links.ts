import type { Span } from '#diagnostics/diagnostic.ts';
import { linkAt } from '#guide/collect-links.ts';
import type { Link } from '#guide/mdx-document.ts';
import { pointerToken } from '#guide/pointer-token.ts';
import type { SiteFile } from '#library/read-site.ts';

/** What the graph of links needs of the facts of the site: plain data. */
export interface SiteLinks {
  /** The display path of `site.yaml`. */
  readonly file: string;
  /** Where the site is published, without a final slash. */
  readonly url?: string;
  /** In the order of the file. */
  readonly redirects: readonly Redirect[];
}

/** An address that leads to a page. */
export interface Redirect {
  readonly from: string;
  /** Where `from` stands. */
  readonly span: Span;
  readonly to: Link;
}

/** The redirects of a site, and where it is published. */
export function siteLinks({ file, fields, text, facts }: SiteFile): SiteLinks {
  const lines = text.split('\n');
  const redirects = Object.entries(facts.redirects).flatMap(([from, url]): Redirect[] => {
    const field = fields.get(`/redirects/${pointerToken(from)}`);
    if (field?.key === undefined) return [];
    return [{ from, span: field.key, to: linkAt(url, field.value, lines) }];
  });
  return { file, redirects, ...(facts.url === undefined ? {} : { url: facts.url.replace(/\/+$/, '') }) };
}
