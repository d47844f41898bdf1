import type { BuiltSite } from './read-built-site.ts';

const origin = 'http://site.example';

/**
 * Every reference of a built site to itself that does not lead, without a redirect, to a file of it and to an id of its
 * page, as `page → reference`. A plain web server is assumed: an address with a final slash is the `index.html` there.
 *
 * @param base the path under which the site is served, without a final slash
 */
export function findDeadReferences({ pages, files }: BuiltSite, base = ''): readonly string[] {
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  const isAlive = (reference: string, from: string) => {
    const url = new URL(reference, `${origin}${base}${from}`);
    if (url.origin !== origin) return true;
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(`${base}/`)) return false;
    const address = path.slice(base.length);
    if (!files.has(address.endsWith('/') ? `${address}index.html` : address)) return false;
    const fragment = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
    return fragment === '' || fragment === 'top' || ids.get(address)?.has(fragment) === true;
  };
  return pages.flatMap(({ address, references }) =>
    references.filter((one) => !isAlive(one, address)).map((one) => `${address} → ${one}`),
  );
}
