import type { Doubt } from './outcome.ts';
import type { Page } from './read-page.ts';

const notFoundPath = /(?:^|[/_-])(?:404|error-?404|(?:page-?)?not-?found)(?:[/_.-]|$)/i;
const notFoundTitle =
  /^\W*(?:error\W*)?404\b|\b404\W*$|\b404\W+(?:error|not\b|page)|\b(?:page|file|document|site)\s+(?:was\s+)?(?:not|cannot|can’t|can't)\s+(?:be\s+)?found\b|\bpage\s+(?:does\s+not|doesn’t|doesn't|no\s+longer)\s+exists?\b/i;

/**
 * Why a page that answers may be none: the link leads deep into a site and ends at its home page, or at an address or
 * under a title that speak of pages that are not found. A link that itself speaks of them is not doubted for that.
 */
export function doubtOf(asked: URL, reached: URL, page: Page | undefined): Doubt | undefined {
  if (isSameHost(asked, reached) && !isHome(asked) && isHome(reached)) return 'home';
  if (/404|not-?found/i.test(asked.href)) return undefined;
  if (notFoundPath.test(reached.pathname)) return 'path';
  return page !== undefined && notFoundTitle.test(titleOf(page.html)) ? 'title' : undefined;
}

/** On another host a home page is often what is meant: short links, and sites that were given one of their own. */
function isSameHost(one: URL, other: URL): boolean {
  return one.host.replace(/^www\./, '') === other.host.replace(/^www\./, '');
}

/** The home page of a site, or of one of its languages. */
function isHome({ pathname, search }: URL): boolean {
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:index\.\w+)?$/i.test(pathname) && search === '';
}

function titleOf(html: string): string {
  const title = /<title\b[^>]{0,500}>([^<]{0,500})/i.exec(html)?.[1] ?? '';
  return title
    .replace(/&(?:#39|#x27|apos|rsquo|#8217);/gi, '’')
    .replace(/\s+/g, ' ')
    .trim();
}
