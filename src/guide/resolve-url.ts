const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** How the links of a text are written out on the page that shows it. */
export interface UrlContext {
  /** The path under which the site is served, without a final slash. */
  readonly base?: string;
  /** Put before every id of the text: it is embedded in another page. */
  readonly idPrefix?: string;
  /**
   * The address of the text’s own page, without the base and with its final slash, where another page shows the text:
   * the files that it names lie beside its own page.
   */
  readonly address?: string;
  /** Whether a page of many shows the text, so that the ids that it names are those of its own page. */
  readonly isQuoted?: boolean;
}

/** Whether a URL is relative or of a protocol that cannot run code. */
export function isSafeUrl(url: string): boolean {
  // Browsers ignore control characters and white space inside a scheme, so they are removed before looking.
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1];
  return scheme === undefined || safeProtocols.has(scheme.toLowerCase());
}

/** A link to another site: it has a protocol, or starts with `//`. */
export function isExternalUrl(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

/**
 * The address that a page links to: paths of the site (`/guides/x#y`) get the base and a final slash, as the
 * site is built with folders; ids and files follow an embedded text; others stay as written; an unsafe one becomes `#`.
 */
export function resolveUrl(
  url: string,
  { base = '', idPrefix = '', address, isQuoted = false }: UrlContext = {},
): string {
  if (!isSafeUrl(url)) return '#';
  if (isExternalUrl(url)) return url;
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  if (path === '' && isQuoted) return `${base}${address ?? ''}${query}${fragment}`;
  if (path === '') return `${query}${fragment.replace(/^#(?!$|top$|:~:)/i, `#${idPrefix}`)}`;
  if (path.startsWith('/')) {
    const isWhole = path.endsWith('/') || /\.[a-z0-9]+$/i.test(path);
    return `${base}${path}${isWhole ? '' : '/'}${query}${fragment}`;
  }
  return address === undefined ? url : `${base}${address}${path.replace(/^\.\//, '')}${query}${fragment}`;
}
