import { documentsOf } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { reportJson } from '#samples/report-json.ts';
import { reportText } from '#samples/report-text.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { findingsText, hasErrors, reporterOf } from '../print-report.ts';
import { onlyNamed, runAllSamples } from '../run-samples.ts';

/** `handrail samples`: every sample is run, every error row provoked. */
export const samples = defineCommand({
  name: 'samples',
  summary: 'Runs every sample and provokes every error row.',
  description:
    'Runs the samples of every page verbatim, against the simulators of the providers, compares what they print, provokes the error rows, runs the verification scripts, and writes the evidence that the site shows. Samples that passed and depend on nothing that changed are taken from the cache.',
  arguments: { name: 'PATH …', help: 'Only pages whose path or slug holds one of these.' },
  options: {
    ...commonOptions,
    ...reporterOption,
    track: {
      type: 'string',
      value: 'NAME',
      help: 'Only this track, such as curl, node, typescript or python.',
    },
    'no-cache': { type: 'boolean', help: 'Runs everything, and keeps nothing for the next run.' },
  },
  run: async ({ options, positionals, print, progress, signal }) => {
    const reporter = reporterOf(options['reporter']);
    const { root, stateDir } = findContentRoot(String(options['root'] ?? '.'));
    const [host, library] = await Promise.all([inspectHost(process.env['PATH'] ?? ''), loadLibrary(root)]);
    const track = options['track'];
    const only = {
      ...onlyNamed(
        positionals,
        library,
        documentsOf(library).map(({ file }) => file),
      ),
      ...(track === undefined ? {} : { track: (name: string) => name === track }),
    };
    progress('Running samples …\n');
    const result = await runAllSamples({
      library,
      stateDir,
      signal,
      progress,
      isCached: options['no-cache'] !== true,
      only,
      host,
    });
    if (reporter === 'json') print(reportJson(result));
    else print([findingsText(result.diagnostics, root), reportText(result)].filter(Boolean).join('\n'));
    if (hasErrors(result.diagnostics)) return 1;
    return result.samples.some(({ status }) => status === 'passed') ? 0 : 3;
  },
});
