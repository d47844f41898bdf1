import { join } from 'node:path';

/** The absolute folder of Handrail itself, with `astro.config.mjs` and `node_modules`. */
export const projectRoot = join(import.meta.dirname, '..');
