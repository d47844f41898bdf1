import type { Span } from '#diagnostics/diagnostic.ts';
import { collectFieldLinks, linkAt } from '#guide/collect-links.ts';
import type { Link } from '#guide/mdx-document.ts';
import { pointerToken } from '#guide/pointer-token.ts';
import type { Surroundings } from '#library/load-surroundings.ts';
import { providerSchema } from '#schema/provider.ts';
import { siteSchema } from '#schema/site.ts';
import type { LinkSource } from './page-links.ts';

/** What the graph of links needs of the facts that all pages share: plain data. */
export interface SiteLinks {
  /** The display path of `site.yaml`. */
  readonly file: string;
  /** Where the site is published, without a final slash. */
  readonly url?: string;
  /** In the order of the file. */
  readonly redirects: readonly Redirect[];
  /** The files of facts that hold links. */
  readonly sources: readonly LinkSource[];
}

/** An address that leads to a page. */
export interface Redirect {
  readonly from: string;
  /** Where `from` stands. */
  readonly span: Span;
  readonly to: Link;
}

/** The redirects of a site, and the links in its facts and in those of its providers. */
export function siteLinks({ site, siteFile, providers }: Surroundings): SiteLinks {
  const { file, fields, text } = siteFile;
  const lines = text.split('\n');
  const redirects = Object.entries(site.redirects).flatMap(([from, url]): Redirect[] => {
    const field = fields.get(`/redirects/${pointerToken(from)}`);
    if (field?.key === undefined) return [];
    return [{ from, span: field.key, to: linkAt(url, field.value, lines) }];
  });
  const sources = [
    { file, links: collectFieldLinks({ facts: site, fields, schema: siteSchema, text }) },
    ...[...providers.values()].map((provider) => ({
      file: provider.file,
      links: collectFieldLinks({ ...provider, schema: providerSchema }),
    })),
  ];
  return {
    file,
    redirects,
    sources: sources.filter(({ links }) => links.length > 0),
    ...(site.url === undefined ? {} : { url: site.url.replace(/\/+$/, '') }),
  };
}
