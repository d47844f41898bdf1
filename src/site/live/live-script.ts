import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Puts the script that shows findings into every page. Only the development server has it: no built site can. */
export function liveScript(projectRoot: string): AstroIntegration {
  const path = join(projectRoot, 'src', 'site', 'live', 'client', 'start.ts');
  return {
    name: 'handrail:live-script',
    hooks: {
      'astro:config:setup': ({ injectScript }) => injectScript('page', `import ${JSON.stringify(path)};`),
    },
  };
}
