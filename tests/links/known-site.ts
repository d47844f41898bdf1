import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Link } from '#guide/mdx-document.ts';
import { checkLinks } from '#links/check-links.ts';
import type { KnownSite } from '#links/link-graph.ts';
import type { PageLinks } from '#links/page-links.ts';
import type { SiteLinks } from '#links/site-links.ts';

/** The place of an address that stands alone in line 1. */
function spanOf(url: string, line = 1) {
  return { start: { line, column: 1 }, end: { line, column: url.length + 1 } };
}

/** A link whose address stands alone in a line. */
export function linkTo(url: string, line = 1): Link {
  return { kind: 'link', url, span: spanOf(url, line), isVerbatim: true };
}

/** Pages as the graph of links sees them: ids by path. A guide is the `index.mdx` of its folder. */
export function pagesWith(ids: Readonly<Record<string, readonly string[]>>): PageLinks[] {
  return Object.entries(ids).map(([path, anchors]) => ({
    path,
    file: `content${path}${path.startsWith('/guides/') ? '/index' : ''}.mdx`,
    anchors,
    embeds: [],
    links: [],
    files: path === '/guides/bill' ? ['verify.mjs'] : [],
  }));
}

/** A `site.yaml` with these redirects, one a line from line 2. */
export function siteWith(redirects: Readonly<Record<string, string>>, url?: string): SiteLinks {
  return {
    file: 'content/site.yaml',
    redirects: Object.entries(redirects).map(([from, to], index) => ({
      from,
      span: spanOf(from, index + 2),
      to: linkTo(to, index + 2),
    })),
    ...(url === undefined ? {} : { url }),
  };
}

/** The findings of a site whose page `from` has one link besides. */
export function checkOne(
  known: Omit<KnownSite, 'paths' | 'providers'>,
  { from, link }: { from: string; link: Link },
): Diagnostic[] {
  const pages = known.pages.map((page) => (page.path === from ? { ...page, links: [link] } : page));
  return checkLinks({ ...known, pages, paths: pages.map(({ path }) => path), providers: ['acme'] });
}

/** A finding as `leaf file:line message help`. */
export function briefly({ code, at, message, help }: Diagnostic): string {
  return `${code.replace('links/', '')} ${at.file.replace('content/', '')}:${at.span?.start.line} ${message} ${help}`;
}
