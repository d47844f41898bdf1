import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { designRoute } from '../design/design-route.ts';

/** What a build or a development server reads and writes. All paths are absolute. */
export interface SiteLocations {
  /** The content root. */
  readonly root: string;
  /** The folder of `astro.config.mjs`. */
  readonly projectRoot: string;
  /** The state folder: `evidence/` is read, `cache/` is read and written. */
  readonly stateDir: string;
  /** The path under which the site is served, such as `/docs`. Default: that of its `url`. */
  readonly base?: string;
  /** Where Astro and Vite keep what they can use again. Default: below the state folder. */
  readonly cacheDir?: string;
  /** Whether the page of all components is there too. Default: false. */
  readonly hasDesign?: boolean;
}

/** What only some sites have. */
export interface SiteExtras {
  readonly integrations?: readonly AstroIntegration[];
}

let runs = 0;

/** The inline configuration of Astro for a content root: everything that `astro.config.mjs` does not fix. */
export function siteConfig(
  locations: SiteLocations,
  { integrations = [] }: SiteExtras = {},
): AstroInlineConfig {
  const { root, projectRoot, stateDir, base, hasDesign = false } = locations;
  // Node keeps modules by their names, which are hashes of their text: a second build needs text of its own.
  const run = runs++;
  const { cacheDir: cache = join(stateDir, 'cache', 'astro') } = locations;
  return {
    root: projectRoot,
    configFile: 'astro.config.mjs',
    logLevel: 'warn',
    cacheDir: cache,
    integrations: [...(hasDesign ? [designRoute(projectRoot)] : []), ...integrations],
    ...(base === undefined || base === '' ? {} : { base }),
    vite: {
      cacheDir: join(cache, 'vite'),
      define: { HANDRAIL_SITE: JSON.stringify({ root, stateDir, run }) },
    },
  };
}
