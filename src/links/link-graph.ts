import { embeddedPrefix } from '#guide/embedded-slugs.ts';
import { pagePath, showcasePath } from '#guide/page-path.ts';
import { overviewPages } from './overview-pages.ts';
import type { LinkSource, PageLinks } from './page-links.ts';
import type { SiteLinks } from './site-links.ts';

/** Everything on a site that a link can lead to. */
export interface LinkGraph {
  /** The ids of every page, by its path without a final slash; undefined where they are not known. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** The paths of the files that pages offer. */
  readonly files: ReadonlySet<string>;
  /** Where addresses lead that are no pages any more. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Where the site is published, without a final slash. */
  readonly url?: string;
}

/** What is known of a site. */
export interface KnownSite {
  readonly pages: readonly PageLinks[];
  /** The paths of all pages, those that could not be read too. */
  readonly paths: readonly string[];
  /** The ids of all providers. */
  readonly providers: readonly string[];
  /** Absent where the facts of the site could not be examined. */
  readonly site?: SiteLinks | undefined;
  /** The files of facts that hold links. */
  readonly facts?: readonly LinkSource[];
}

/**
 * The graph of a site. A page with errors of its own is in it, but without ids, so that it does not make the links to it wrong
 * as well.
 */
export function linkGraph({ pages, paths, providers, site }: KnownSite): LinkGraph {
  const byPath = Map.groupBy(pages, ({ path }) => path);
  const recorded = paths.filter((path) => path !== showcasePath && isRecorded(path, byPath));
  return {
    pages: new Map([
      ['/', homeIds(paths)],
      ...overviewPages(recorded, providers),
      ...paths.map((path) => [path, anchorsOf(byPath.get(path) ?? [], byPath)] as const),
    ]),
    files: new Set(pages.flatMap(({ path, files }) => files.map((file) => `${path}/${file}`))),
    redirects: Object.fromEntries(site?.redirects.map(({ from, to }) => [from, to.url]) ?? []),
    ...(site?.url === undefined ? {} : { url: site.url }),
  };
}

/** The home page has a section for each folder with pages. */
function homeIds(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => /^\/([^/]+)\//.exec(path)?.[1] ?? []));
}

/** Whether a page has a record: for something of its own, or of a section that it embeds; one that could not be read may. */
function isRecorded(path: string, pages: ReadonlyMap<string, readonly PageLinks[]>): boolean {
  const files = pages.get(path) ?? [];
  const sections = files.flatMap(({ embeds }) =>
    embeds.flatMap((slug) => pages.get(pagePath({ kind: 'auth', slug })) ?? []),
  );
  return files.length === 0 || [...files, ...sections].some(({ hasRecord = true }) => hasRecord);
}

/** The ids of a page, of all files that it is made of, and those of the auth sections that it embeds, which start with the section's. */
function anchorsOf(
  files: readonly PageLinks[],
  pages: ReadonlyMap<string, readonly PageLinks[]>,
): ReadonlySet<string> | undefined {
  const ids = new Set<string>();
  for (const { anchors, embeds } of files) {
    if (anchors === undefined) return undefined;
    for (const id of anchors) ids.add(id);
    for (const slug of embeds) {
      const embedded = pages.get(pagePath({ kind: 'auth', slug }))?.[0]?.anchors;
      if (embedded === undefined) return undefined;
      for (const id of embedded) ids.add(embeddedPrefix(slug) + id);
    }
  }
  return files.length === 0 ? undefined : ids;
}
