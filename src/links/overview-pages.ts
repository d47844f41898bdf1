import { overviewPaths, providerPath, providerSections, recordPath } from '#guide/overview-paths.ts';
import { showcasePath } from '#guide/page-path.ts';

/**
 * The pages that the site makes of all guides and providers, each with its ids: the inventory, the providers, the index of
 * errors, which has a group for each provider, the status, and a record of each page.
 *
 * @param paths those of all pages of authors
 * @param providers the ids of all providers
 */
export function overviewPages(
  paths: readonly string[],
  providers: readonly string[],
): readonly (readonly [path: string, ids: ReadonlySet<string>])[] {
  const none: ReadonlySet<string> = new Set();
  const sections: ReadonlySet<string> = new Set(providerSections);
  return [
    [overviewPaths.inventory, none],
    [overviewPaths.providers, none],
    ...providers.map((id) => [providerPath(id), sections] as const),
    [overviewPaths.errors, new Set(providers)],
    [overviewPaths.status, none],
    ...paths.filter((path) => path !== showcasePath).map((path) => [recordPath(path), none] as const),
  ];
}

/** Whether a path is that of a record: nobody who mistypes a path means one. */
export function isRecordPath(path: string): boolean {
  return path.startsWith(`${overviewPaths.status}/`);
}
