/** Where an address leads: a page, and an id on it (without `#`) where the redirect names one. */
export interface Destination {
  /** The path of the page, without a final slash. */
  readonly path: string;
  readonly fragment?: string;
}

/** Splits the target of a redirect, such as `/guides/new#anchor`. */
export function destinationOf(target: string): Destination {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  return {
    path: path.replace(/(?<=.)\/$/, ''),
    ...(fragment === undefined || fragment === '' ? {} : { fragment }),
  };
}

/**
 * Follows redirects from an address to the page at their end: the last anchor on the way counts. Undefined where no redirect
 * starts, and where they lead in a circle.
 *
 * @param redirects targets by the address that leads to them
 */
export function followRedirect(
  redirects: Readonly<Record<string, string>>,
  from: string,
): Destination | undefined {
  let at: Destination | undefined;
  const seen = new Set<string>();
  for (let path = from; Object.hasOwn(redirects, path); path = at.path) {
    if (seen.has(path)) return undefined;
    seen.add(path);
    at = { ...at, ...destinationOf(redirects[path] ?? '') };
  }
  return at;
}
