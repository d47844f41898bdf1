import type { Diagnostic, Place } from '#diagnostics/diagnostic.ts';
import { didYouMean } from '#diagnostics/did-you-mean.ts';
import { report } from '#diagnostics/report.ts';
import type { Link } from '#guide/mdx-document.ts';
import { pagePathsText } from '#guide/page-path.ts';
import { parseUrl } from '#guide/parse-url.ts';
import { isSafeUrl } from '#guide/resolve-url.ts';
import type { LinkGraph } from './link-graph.ts';
import type { PageLinks } from './page-links.ts';

/** Holds that a link leads to a page, and its fragment to an id of that page. */
export function checkTarget(page: PageLinks, { kind, url, span }: Link, graph: LinkGraph): Diagnostic[] {
  const target = parseUrl(url);
  const at = { file: page.file, span };
  if (target.kind === 'malformed') return [malformed(at, url)];
  if (!isSafeUrl(url) || url.startsWith('//')) return [unlinkable(at, url)];
  if (kind === 'image') return [];
  if (target.kind === 'relative') return [relative(at, url, graph)];
  if (target.kind !== 'page' && target.kind !== 'own') return [];
  const path = target.kind === 'page' ? target.path : page.path;
  if (!graph.has(path)) return [missingPage(at, path, graph)];
  const anchors = graph.get(path);
  const { fragment = '' } = target;
  // Browsers lead `#` and `#top` to the top of any page.
  if (anchors === undefined || fragment === '' || fragment === 'top' || anchors.has(fragment)) return [];
  return [missingAnchor(at, { path, fragment, isOwn: path === page.path }, anchors)];
}

function unlinkable(at: Place, url: string): Diagnostic {
  if (url.startsWith('//')) {
    return report('links/missing-page', at, `The address \`${url}\` has no protocol.`, {
      help: 'Start it with `https://`, or with one slash for a page of this site.',
    });
  }
  const scheme = url.split(':')[0] ?? '';
  return report('links/missing-page', at, `A page cannot link to an address of the kind \`${scheme}:\`.`, {
    help: 'Use a path of the site, or an address with `https:`, `mailto:` or `tel:`.',
  });
}

function malformed(at: Place, url: string): Diagnostic {
  const message =
    url === '' ? 'The link has no address.' : `The address \`${url}\` is not percent-encoded rightly.`;
  return report('links/missing-page', at, message, {
    help: url === '' ? 'Write the address between the parentheses.' : 'Write a `%` itself as `%25`.',
  });
}

function relative(at: Place, url: string, graph: LinkGraph): Diagnostic {
  const near = nearestPage(url.replace(/[?#].*$/s, ''), graph);
  return report(
    'links/missing-page',
    at,
    `The link \`${url}\` is relative; a page is linked by its path on the site.`,
    {
      help: `Write ${near === undefined ? '`/guides/<slug>`' : `\`${near}\``}; a file beside the page starts with \`./\`.`,
    },
  );
}

function missingPage(at: Place, path: string, graph: LinkGraph): Diagnostic {
  const near = nearestPage(path, graph);
  return report('links/missing-page', at, `There is no page \`${path}\`.`, {
    help: near === undefined ? `Pages are ${pagePathsText}.` : `Did you mean \`${near}\`?`,
  });
}

/** The page of the same slug in whatever folder, or the one whose path is nearest. */
function nearestPage(path: string, graph: LinkGraph): string | undefined {
  const pages = [...graph.keys()].filter((page) => page !== '/');
  const steps = path
    .replace(/(?:\/index)?\.mdx?$/, '')
    .split('/')
    .filter((step) => !/^\.*$/.test(step));
  const slug = steps.at(-1) ?? '';
  return (
    pages.find((page) => page.split('/').at(-1)?.toLowerCase() === slug.toLowerCase()) ??
    didYouMean(path, pages) ??
    pages.find(
      (page) =>
        page.split('/').at(-1) ===
        didYouMean(
          slug,
          pages.map((one) => one.split('/').at(-1) ?? ''),
        ),
    )
  );
}

interface Missing {
  readonly path: string;
  readonly fragment: string;
  readonly isOwn: boolean;
}

function missingAnchor(
  at: Place,
  { path, fragment, isOwn }: Missing,
  anchors: ReadonlySet<string>,
): Diagnostic {
  const where = isOwn ? 'this page' : `\`${path}\``;
  const ids = [...anchors];
  const near = ids.find((id) => id.endsWith(`-${fragment}`)) ?? didYouMean(fragment, ids);
  const some = ids.slice(0, 8).map((id) => `\`#${id}\``);
  const help =
    near !== undefined
      ? `Did you mean \`#${near}\`?`
      : ids.length === 0
        ? 'Remove the fragment: the page has no headings.'
        : `The page has ${some.join(', ')}${ids.length > some.length ? ' and others' : ''}.`;
  return report('links/missing-anchor', at, `Cannot find \`#${fragment}\` in ${where}.`, { help });
}
