/** Where this build reads from. The only place that knows how the parameters reach the pages. */
export const settings = {
  /** Absolute path of the content root. */
  root: HANDRAIL_SITE.root,
  /** Absolute path of the state folder: `evidence/`, `cache/`. */
  stateDir: HANDRAIL_SITE.stateDir,
  /** The path under which the site is served, without a final slash. */
  base: import.meta.env.BASE_URL.replace(/\/+$/, ''),
  /** Which build of this process it is, from 0. */
  run: HANDRAIL_SITE.run,
  /** Whether the development server renders the pages. */
  isDev: import.meta.env.DEV,
} as const;
