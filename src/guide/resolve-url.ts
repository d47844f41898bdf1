const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

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
 * site is built with folders; others stay as written; an unsafe one becomes `#`.
 */
export function resolveUrl(url: string, base: string): string {
  if (!isSafeUrl(url)) return '#';
  if (isExternalUrl(url) || !url.startsWith('/')) return url;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url) ?? [];
  const isFile = /\.[a-z0-9]+$/i.test(path);
  return `${base}${path}${isFile || path.endsWith('/') ? '' : '/'}${rest}`;
}
