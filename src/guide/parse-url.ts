import { isExternalUrl } from './resolve-url.ts';

/**
 * Where a link of a page leads. Texts are decoded; `fragment` is without `#`, and without a text directive (`:~:text=…`),
 * which browsers take off before they look for an id.
 */
export type Target =
  | { readonly kind: 'external' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'page'; readonly path: string; readonly fragment?: string }
  | { readonly kind: 'own'; readonly fragment?: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'relative'; readonly path: string; readonly fragment?: string };

/** Tells the targets of links apart: `https:…`, `/guides/x#y`, `#y`, `./file`, and other relative paths. */
export function parseUrl(url: string): Target {
  if (isExternalUrl(url))
    return { kind: URL.canParse(url, 'https://site.example') ? 'external' : 'malformed' };
  const [, rawPath = '', rawFragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const path = decode(rawPath);
  const fragment = rawFragment === undefined ? undefined : decode(rawFragment.replace(/:~:.*$/s, ''));
  if (path === undefined || (rawFragment !== undefined && fragment === undefined))
    return { kind: 'malformed' };
  const within = fragment === undefined ? {} : { fragment };
  if (path === '') return url === '' ? { kind: 'malformed' } : { kind: 'own', ...within };
  if (path.startsWith('/')) return { kind: 'page', path: path.replace(/(?<=.)\/$/, ''), ...within };
  const isFile = path.startsWith('./') && !/(?:^|\/)\.\.(?:\/|$)/.test(path) && !/(?:\.mdx?|\/)$/.test(path);
  return isFile ? { kind: 'file', path } : { kind: 'relative', path, ...within };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
