import { overviewPaths, providerPath, providerSections, recordPath } from '#guide/overview-paths.ts';

/**
 * The pages that the site makes of all guides and providers, each with its ids: the inventory, the providers, the index of
 * errors, which has a group for each provider, the status, and the records.
 *
 * @param recorded the paths of the pages that have a record
 * @param providers the ids of all providers
 */
export function overviewPages(
  recorded: readonly string[],
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
    ...recorded.map((path) => [recordPath(path), none] as const),
  ];
}

/** Whether a path is that of a record: nobody who mistypes a path means one. */
export function isRecordPath(path: string): boolean {
  return path.startsWith(`${overviewPaths.status}/`);
}
