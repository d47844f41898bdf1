import { loadLibrary } from '#library/load-library.ts';
import { inspectHost } from '#samples/inspect-host.ts';
import { reporters } from '#samples/reporters.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { isolateHost, isolationLevel, isolationOption, refusal } from '../isolation-option.ts';
import { listCommand, listOption } from '../list-samples.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { reportOptions } from '../print-report.ts';
import { type Opposites, refuseTogether } from '../refuse-together.ts';
import { keepResult, runAllSamples } from '../run-samples.ts';
import { exitCode } from '../samples/exit-code.ts';
import { merge } from '../samples/merge.ts';
import { mustRunAll, notRunOption } from '../samples/not-run-option.ts';
import { keepShard } from '../samples/shard-option.ts';
import { watchCommand, watchOption } from '../samples/watch.ts';
import { selectionOptions, selectSamples } from '../select-samples.ts';
import { chooseTarget, targetOptions } from '../target-options.ts';
import { updateOption, updateOutputs, wantsUpdate } from '../update-outputs.ts';

const opposites: readonly Opposites[] = [
  ['update', 'shard', 'a shard rewrites no page'],
  ['watch', 'shard', 'a shard is run once'],
  ['watch', 'update', 'pages would be rewritten while you write them'],
  ['list', 'update', 'one rewrites pages, and the other runs nothing'],
  ['watch', 'list', 'one runs samples, and the other does not'],
];

/** `handrail samples`: every sample is run, every error row provoked. */
export const samples = defineCommand({
  name: 'samples',
  summary: 'Runs every sample and provokes every error row.',
  description:
    'Runs the samples of every page verbatim, against the simulators of the providers, compares what they print, provokes the error rows, runs the verification scripts, and writes the evidence that the site shows. Samples that passed and depend on nothing that changed are taken from the cache.',
  arguments: { name: 'PATH …', help: 'Only pages whose path or slug holds one of these.' },
  options: {
    ...commonOptions,
    ...reporterOption(reporters),
    ...selectionOptions,
    ...listOption,
    ...isolationOption,
    ...targetOptions,
    ...updateOption,
    ...notRunOption,
    ...watchOption,
    'no-cache': { type: 'boolean', help: 'Runs everything, and keeps nothing for the next run.' },
  },
  subcommands: [merge],
  run: async (context) => {
    const { options, print, progress, signal } = context;
    refuseTogether(context, opposites);
    if (options['list'] === true) return listCommand(context);
    if (options['watch'] === true) return watchCommand(context);
    const reporter = chooseReporter(reporters, options);
    const level = isolationLevel(options);
    const isUpdate = wantsUpdate(options, process.env);
    const { root, stateDir } = findContentRoot(String(options['root'] ?? '.'));
    const [found, library] = await Promise.all([inspectHost(process.env['PATH'] ?? ''), loadLibrary(root)]);
    const host = isolateHost(level, found);
    if (host === undefined) {
      progress(refusal(found));
      return 3;
    }
    const target = chooseTarget(context, library, process.env);
    const { only, isUnchanged, shard } = await selectSamples(context, library, stateDir);
    progress(isUnchanged ? 'No page has changed.\n' : 'Running samples …\n');
    const isCached = options['no-cache'] !== true;
    const mustRun = mustRunAll(options, process.env);
    const run = { library, stateDir, signal, progress, isCached, only, host, target, mustRun };
    const first = await runAllSamples(run);
    const isUpdated = isUpdate && (await updateOutputs(first, library, progress));
    const ran = isUpdated ? await runAllSamples({ ...run, library: await loadLibrary(root) }) : first;
    if (shard !== undefined) progress(await keepShard({ stateDir, library, isUnchanged }, shard, ran));
    const result = shard === undefined ? await keepResult(ran, run) : ran;
    print(reporter.report(result, reportOptions(root)));
    // Of a shard it is the whole run that must not be empty.
    return exitCode(result, isUnchanged || (shard?.plan.length ?? 0) > 0);
  },
});
