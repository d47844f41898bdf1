import { countText } from '#diagnostics/count-text.ts';
import { checkPlaces } from '../check/check-places.ts';
import { judgePlaces } from '../check/judge-places.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions } from '../options.ts';
import { portOf, portOption } from '../ports.ts';
import { findingsText } from '../print-report.ts';
import { projectRoot } from '../project.ts';
import { serveUntilStopped } from '../serve-site.ts';

/** `handrail dev`: the site, reloading as its content is written. */
export const dev = defineCommand({
  name: 'dev',
  summary: 'Serves the site while you write, and reloads it.',
  description:
    'Checks the content, then serves the site to this machine alone until Ctrl-C; pages reload when a file changes. Samples show the state of their last run.',
  options: { ...commonOptions, ...portOption },
  run: async (context) => {
    const { options, progress } = context;
    const port = portOf(options['port']);
    const places = findContentRoot(String(options['root'] ?? '.'));
    const { root, stateDir } = places;
    const findings = await judgePlaces(places, await checkPlaces(places, context));
    progress(`${findingsText(findings.diagnostics, root)}${countText(findings)}`);
    const { findChromium } = await import('../find-chromium.ts');
    const { startDev } = await import('#site/build/start-dev.ts');
    const chromiumPath = findChromium(process.env);
    const onProgress = (text: string) => progress(`${text}\n`);
    return serveUntilStopped(
      () => startDev({ root, projectRoot, stateDir, chromiumPath, port, onProgress }),
      context,
    );
  },
});
