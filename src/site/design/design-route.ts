import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Where the page of all components is. No redirect and no page of an author can be there: names with `_` are the site’s. */
export const designPath = '_design/';

/**
 * The route of the page of all components. It is no page of a site: the development server has it, and builds that are made to
 * look at it.
 */
export function designRoute(projectRoot: string): AstroIntegration {
  return {
    name: 'handrail:design',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = join(projectRoot, 'src', 'site', 'design', 'EveryComponent.astro');
        injectRoute({ pattern: designPath, entrypoint });
      },
    },
  };
}
