/** The paths of the pages that the site makes of all guides and providers. No author’s page lies there: theirs are in folders. */
export const overviewPaths = {
  inventory: '/inventory',
  providers: '/providers',
  errors: '/errors',
  status: '/status',
} as const;

/** The path of a provider’s page. */
export function providerPath(id: string): string {
  return `${overviewPaths.providers}/${id}`;
}

/** The path of the record of what was proven of the page at a path. */
export function recordPath(path: string): string {
  return `${overviewPaths.status}${path}`;
}

/** The ids of the sections of a provider’s page, in order. */
export const providerSections = [
  'guides',
  'environments',
  'configuration',
  'limits',
  'webhooks',
  'errors',
  'simulator',
] as const;
