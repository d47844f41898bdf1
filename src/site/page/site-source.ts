import type { Library } from '#library/library.ts';

/** What a site is made of, and for where. */
export interface SiteSource {
  readonly library: Library;
  /** Absolute path of the state folder: evidence and diagrams are read from there. */
  readonly stateDir: string;
  /** The path under which the site is served, without a final slash. */
  readonly base: string;
}
