import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { report } from '#diagnostics/report.ts';
import type { Link } from '#guide/mdx-document.ts';
import { pagePathsText } from '#guide/page-path.ts';
import { parseUrl, type Target } from '#guide/parse-url.ts';
import { isExternalUrl, isSafeUrl } from '#guide/resolve-url.ts';
import { basePath } from '#library/base-path.ts';
import { checkAnchor } from './check-anchor.ts';
import { certainAnchor } from './find-anchor.ts';
import { type FoundPage, findPage } from './find-page.ts';
import type { LinkGraph } from './link-graph.ts';
import { nearestPage } from './nearest-page.ts';
import type { LinkSource } from './page-links.ts';
import { editsTo, encodePart, tailOf } from './write-address.ts';

/** Holds that a link leads to a page, written as pages are linked, and its fragment to an id of that page. */
export function checkTarget(source: LinkSource, link: Link, graph: LinkGraph): Diagnostic[] {
  const { kind, url } = link;
  const at = { file: source.file, span: link.span };
  const own = ownPath(url, graph);
  const written = own ?? url;
  const target = parseUrl(written);
  if (target.kind === 'malformed') return [malformed(at, url)];
  if (!isSafeUrl(url) || (own === undefined && url.startsWith('//'))) return [unlinkable(link, at, graph)];
  if (target.kind === 'external') return [];
  if (isAstray(source, link, target)) return [nowhere(at, url)];
  if (kind === 'image' || target.kind === 'file') return [];
  if (target.kind === 'own') return checkAnchor({ link, source, graph, path: source.path ?? '/' });
  if (graph.files.has(target.path)) return own === undefined ? [] : [ownAddress(link, at, own)];
  const found = findPage(target.path, { written, source, graph });
  if (found !== undefined) return checkFound(link, { source, graph, own, target, found });
  // What the site serves besides its pages is not known here, but where it is published it can be asked for.
  if (own !== undefined && /\.[a-z0-9]+$/i.test(target.path)) return [];
  return [missingPage(at, { url, own, target, graph })];
}

interface Found {
  readonly source: LinkSource;
  readonly graph: LinkGraph;
  /** The path of an address of the site itself. */
  readonly own: string | undefined;
  readonly target: Extract<Target, { kind: 'page' | 'relative' }>;
  readonly found: FoundPage;
}

/** A link whose page is known: how it is written, and its fragment. */
function checkFound(link: Link, { source, graph, own, target, found }: Found): Diagnostic[] {
  const at = { file: source.file, span: link.span };
  const anchor = { link, source, graph, path: found.path };
  if (!found.isMisspelt && found.moved === undefined && own === undefined) return checkAnchor(anchor);
  const { query, fragment: asWritten } = tailOf(own ?? link.url);
  const wanted = target.fragment ?? found.fragment;
  const ids = graph.pages.get(found.path);
  const certain = wanted === undefined || ids === undefined ? undefined : certainAnchor(wanted, ids);
  const fragment =
    certain === undefined || certain === target.fragment ? (asWritten ?? wanted) : encodePart(certain);
  const address = `${found.path}${query}${fragment === undefined ? '' : `#${fragment}`}`;
  const base = basePath(graph);
  const isWithBase = own === undefined && base !== '' && target.path.startsWith(`${base}/`);
  const help = `Write \`${address}\`${isWithBase ? `: the build adds \`${base}\`` : ''}.`;
  const details = { ...editsTo(link, address), help };
  // One edit mends the whole address.
  const rest =
    certain === undefined ? checkAnchor({ ...anchor, implied: found.fragment, isMendable: false }) : [];
  if (found.isMisspelt) {
    const message =
      target.kind === 'relative'
        ? `The link \`${link.url}\` is relative; a page is linked by its path on the site.`
        : `There is no page \`${pathText(target.path, own, link.url)}\`.`;
    return [report('links/missing-page', at, message, details), ...rest];
  }
  if (found.moved !== undefined) {
    const message = `The page \`${found.moved}\` has moved to \`${found.path}\`.`;
    return [report('links/moved-page', at, message, details), ...rest];
  }
  return [ownAddress(link, at, address), ...rest];
}

function ownAddress(link: Link, at: Place, address: string): Diagnostic {
  return report('links/own-address', at, `The address \`${link.url}\` is one of this site.`, {
    help: link.isVerbatim ? `Write \`${address}\`.` : `Write the link as \`[text](${address})\`.`,
    ...editsTo(link, address),
  });
}

/** The path of an absolute address of the site itself, with all that follows it. */
function ownPath(url: string, { url: site }: LinkGraph): string | undefined {
  if (site === undefined || !/^(?:https?:)?\/\//i.test(url)) return undefined;
  const address = url.replace(/^(?:https?:)?/i, 'https:');
  if (!address.toLowerCase().startsWith(site.toLowerCase())) return undefined;
  const path = address.slice(site.length);
  if (/^[?#]|^$/.test(path)) return `/${path}`;
  return path.startsWith('/') ? path : undefined;
}

function unlinkable(link: Link, at: Place, graph: LinkGraph): Diagnostic {
  const { url } = link;
  if (url.startsWith('//')) {
    const path = url.replace(/^\/+/, '/');
    const isPage = graph.pages.has(path.replace(/[?#].*$/s, ''));
    return report('links/missing-page', at, `The address \`${url}\` has no protocol.`, {
      help: isPage
        ? `Write \`${path}\`.`
        : 'Start it with `https://`, or with one slash for a page of this site.',
      ...(isPage ? editsTo(link, path) : {}),
    });
  }
  const scheme = url.split(':')[0] ?? '';
  return report('links/missing-page', at, `A page cannot link to an address of the kind \`${scheme}:\`.`, {
    help: 'Use a path of the site, or an address with `https:`, `mailto:` or `tel:`.',
  });
}

function malformed(at: Place, url: string): Diagnostic {
  if (isExternalUrl(url)) {
    const help = 'Write it as `https://host/path`.';
    return report('links/missing-page', at, `\`${url}\` is no address.`, { help });
  }
  const message =
    url === '' ? 'The link has no address.' : `The address \`${url}\` is not percent-encoded rightly.`;
  return report('links/missing-page', at, message, {
    help: url === '' ? 'Write the address between the parentheses.' : 'Write a `%` itself as `%25`.',
  });
}

/** Whether an address depends on a page, in a file of facts: files beside it are not served, and it may be no page. */
function isAstray({ file, path }: LinkSource, { kind }: Link, target: Target): boolean {
  if (file.endsWith('.mdx')) return false;
  return kind === 'image' || target.kind === 'file' || (target.kind === 'own' && path === undefined);
}

function nowhere(at: Place, url: string): Diagnostic {
  return report('links/missing-page', at, `The address \`${url}\` leads nowhere from a file of facts.`, {
    help: 'Write the path of a page, such as `/guides/<slug>#<id>`, or an address with `https:`.',
  });
}

interface Missing {
  readonly url: string;
  readonly own: string | undefined;
  readonly target: Extract<Target, { kind: 'page' | 'relative' }>;
  readonly graph: LinkGraph;
}

function missingPage(at: Place, { url, own, target, graph }: Missing): Diagnostic {
  const near = nearestPage(target.path.replace(/[?#].*$/s, ''), graph);
  if (target.kind === 'relative') {
    const message = `The link \`${url}\` is relative; a page is linked by its path on the site.`;
    const help = `Write ${near === undefined ? '`/guides/<slug>`' : `\`${near}\``}; a file beside the page starts with \`./\`.`;
    return report('links/missing-page', at, message, { help });
  }
  return report('links/missing-page', at, `There is no page \`${pathText(target.path, own, url)}\`.`, {
    help: near === undefined ? `Pages are ${pagePathsText}.` : `Did you mean \`${near}\`?`,
  });
}

/** A path as the author sees it: of an address of the site itself, the whole of it. */
function pathText(path: string, own: string | undefined, url: string): string {
  return own === undefined ? path : url.replace(/[?#].*$/s, '');
}
