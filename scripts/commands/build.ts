import { resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { reportJson } from '#diagnostics/report-json.ts';
import { buildInto } from '../build-into.ts';
import { checkContent } from '../check-content.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { findContentRoot, type Places } from '../content-root.ts';
import { commonOptions, outOption, reporterOption } from '../options.ts';
import { countText, findingsText, hasErrors, plural, reporterOf } from '../print-report.ts';
import { runAllSamples } from '../run-samples.ts';

/** `handrail build`: check, then samples, then the site. */
export const build = defineCommand({
  name: 'build',
  summary: 'Checks the content, runs the samples, builds the site.',
  description:
    'Checks the content, runs the samples, and builds the site with its search index. A site that stands is replaced only by a whole new one: after a finding of severity error, or when the build is stopped, it stays as it is.',
  options: {
    ...commonOptions,
    ...reporterOption,
    ...outOption,
    'no-samples': {
      type: 'boolean',
      help: 'Does not run the samples; pages show what an earlier run proved of their text.',
    },
  },
  run: async (context) => {
    const { options, print } = context;
    const reporter = reporterOf(options['reporter']);
    const places = findContentRoot(String(options['root'] ?? '.'));
    const outDir = options['out'] === undefined ? places.outDir : resolve(String(options['out']));
    const { diagnostics, files, summary } = await buildSteps(context, { ...places, outDir });
    if (reporter === 'json') print(reportJson(diagnostics, files));
    else
      print(
        [findingsText(diagnostics, places.root), countText(diagnostics, files), summary]
          .filter(Boolean)
          .join('\n'),
      );
    return hasErrors(diagnostics) ? 1 : 0;
  },
});

interface Built {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  readonly summary: string;
}

/** The steps of a build; the first one with an error is the last. */
async function buildSteps({ options, progress, signal }: CommandContext, places: Places): Promise<Built> {
  progress('Checking content …\n');
  const { library, diagnostics: found } = await checkContent(places.root, new Date());
  const { files } = library;
  if (hasErrors(found)) return { diagnostics: found, files, summary: 'The site was not built.\n' };
  const warnings = [...found];
  if (options['no-samples'] !== true) {
    progress('Running samples …\n');
    const { reportText } = await import('#samples/report-text.ts');
    const result = await runAllSamples({
      library,
      stateDir: places.stateDir,
      signal,
      progress,
      isCached: true,
    });
    progress(reportText(result));
    warnings.push(...result.diagnostics.filter((one) => !library.diagnostics.includes(one)));
    if (hasErrors(warnings)) return { diagnostics: warnings, files, summary: 'The site was not built.\n' };
  }
  signal.throwIfAborted();
  const built = await buildInto({ ...places, onProgress: (text) => progress(`${text} …\n`) });
  const diagnostics = [...warnings, ...built.diagnostics];
  const summary = hasErrors(diagnostics)
    ? 'The site was not built.\n'
    : `${plural(built.pages, 'page')} built in ${places.outDir}.\n`;
  return { diagnostics, files, summary };
}
