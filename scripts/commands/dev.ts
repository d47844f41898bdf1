import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { runDev } from '../dev/run-dev.ts';
import { findChromium } from '../find-chromium.ts';
import { commonOptions } from '../options.ts';
import { portOf, portOption } from '../ports.ts';

/** `handrail dev`: the site while its content is written. */
export const dev = defineCommand({
  name: 'dev',
  summary: 'Serves the site while you write, with what is wrong.',
  description:
    'Serves the site to this machine alone until Ctrl-C. Whenever a file is saved, it checks the content, reloads the pages that are open, shows what is wrong on the page and here, and runs the samples that depend on the file; their state changes on the page while you look at it. It goes on whatever is broken, renamed or removed.',
  options: {
    ...commonOptions,
    ...portOption,
    'no-samples': {
      type: 'boolean',
      help: 'Does not run the samples; pages show what an earlier run proved of their text.',
    },
    open: { type: 'boolean', help: 'Opens the site in your browser.' },
  },
  run: async (context) => {
    const { options } = context;
    const port = portOf(options['port']);
    const { root, stateDir } = findContentRoot(String(options['root'] ?? '.'));
    const chromiumPath = findChromium(process.env);
    const hasSamples = options['no-samples'] !== true;
    const isOpened = options['open'] === true;
    return runDev({ root, stateDir, port, chromiumPath, hasSamples, isOpened }, context);
  },
});
