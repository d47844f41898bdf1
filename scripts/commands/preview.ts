import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { basePath } from '#library/base-path.ts';
import { readSite } from '#library/read-site.ts';
import { defineCommand, UsageError } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions, outOption } from '../options.ts';
import { portOf, portOption } from '../ports.ts';
import { serveUntilStopped } from '../serve-site.ts';

/** `handrail preview`: serves the built site. */
export const preview = defineCommand({
  name: 'preview',
  summary: 'Serves the built site on this machine.',
  description:
    'Serves the site that `handrail build` made, to this machine alone, until Ctrl-C. Prints its address.',
  options: { ...commonOptions, ...outOption, ...portOption },
  run: async (context) => {
    const { options } = context;
    const port = portOf(options['port']);
    const places = findContentRoot(String(options['root'] ?? '.'));
    const outDir = options['out'] === undefined ? places.outDir : resolve(String(options['out']));
    if (!existsSync(join(outDir, 'index.html'))) {
      throw new UsageError(`There is no built site in \`${outDir}\`.`, 'Run `handrail build` first.');
    }
    const { startPreview } = await import('#site/build/start-preview.ts');
    const base = basePath((await readSite(places.root)).facts);
    return serveUntilStopped(() => startPreview({ outDir, port, base }), context);
  },
});
