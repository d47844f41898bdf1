import { isIP } from 'node:net';

/** What is asked for a link to another site, and the part of the page that it leads to. */
export interface AskedAddress {
  /** Without a fragment and without credentials, as browsers write it: one address is asked once. */
  readonly address: string;
  /** Decoded, without `#`. */
  readonly fragment?: string;
}

/**
 * Names that are nobody’s on the internet: of this machine and the local network, and those that documentation may use
 * (RFC 2606, RFC 6761).
 */
const reservedName =
  /(?:^|\.)(?:localhost|local|internal|home\.arpa|test|example|invalid|onion|example\.(?:com|net|org))$/;
const ownAddress = /^(?:127(?:\.\d+){3}|0\.0\.0\.0|::1?)$/;

/** What to ask for a link, or nothing: it is no address of the web, or one of this machine or of an example. */
export function addressOfLink(link: string): AskedAddress | undefined {
  if (!/^https?:\/\//i.test(link)) return undefined;
  const url = URL.parse(link);
  if (url === null || !isAskable(hostOf(url))) return undefined;
  const fragment = readable(url.hash.slice(1));
  url.hash = '';
  url.username = '';
  url.password = '';
  return { address: url.href, ...(fragment === '' ? {} : { fragment }) };
}

/** The host of an address without brackets and without the dot that may end a name. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$|\.$/g, '');
}

function isAskable(host: string): boolean {
  if (isIP(host) !== 0) return !ownAddress.test(host);
  return host.includes('.') && !reservedName.test(host);
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
