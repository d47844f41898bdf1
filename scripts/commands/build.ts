import { join, resolve } from 'node:path';
import { compareDiagnostics } from '#diagnostics/diagnostic.ts';
import type { Findings } from '#diagnostics/findings.ts';
import { plural } from '#diagnostics/plural.ts';
import { reporters } from '#diagnostics/reporters.ts';
import { documentsOf, type Library } from '#library/library.ts';
import { loadLibrary } from '#library/load-library.ts';
import type { ToldFindings } from '#samples/suppress-findings.ts';
import { buildInto } from '../build-into.ts';
import { checkPlaces } from '../check/check-places.ts';
import { judgePlaces } from '../check/judge-places.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { findContentRoot, type Places } from '../content-root.ts';
import { commonOptions, outOption, reporterOption } from '../options.ts';
import { hasErrors, reportOptions } from '../print-report.ts';
import { keepResult, runAllSamples } from '../run-samples.ts';
import { mustRunAll, notRunOption } from '../samples/not-run-option.ts';

/** `handrail build`: check, then samples, then the site. */
export const build = defineCommand({
  name: 'build',
  summary: 'Checks the content, runs the samples, builds the site.',
  description:
    'Checks the content, runs the samples, and builds the site with its search index. A site that stands is replaced only by a whole new one: after a finding of severity error, or when the build is stopped, it stays as it is.',
  options: {
    ...commonOptions,
    ...reporterOption(reporters),
    ...outOption,
    ...notRunOption,
    'no-samples': {
      type: 'boolean',
      help: 'Does not run the samples; pages show what an earlier run proved of their text.',
    },
  },
  run: async (context) => {
    const { options, print } = context;
    const reporter = chooseReporter(reporters, options);
    const places = findContentRoot(String(options['root'] ?? '.'));
    const outDir = options['out'] === undefined ? places.outDir : resolve(String(options['out']));
    const built = await buildSteps(context, { ...places, outDir });
    print(reporter.report(built, reportOptions(places.root)));
    return hasErrors(built.diagnostics) ? 1 : 0;
  },
});

const notBuilt = 'The site was not built.\n';

/** The steps of a build; the first one with an error is the last. */
async function buildSteps(context: CommandContext, places: Places): Promise<Findings> {
  const { options, progress, signal } = context;
  progress('Checking content …\n');
  const checked = await judgePlaces(places, await checkPlaces(places, context));
  const diagnostics = [...checked.diagnostics];
  const suppressed = [...checked.suppressed];
  const result = () => ({ ...checked, diagnostics: diagnostics.sort(compareDiagnostics), suppressed });
  if (hasErrors(diagnostics)) return { ...result(), summary: notBuilt };
  const library = await loadLibrary(places.root, { cacheDir: join(places.stateDir, 'cache') });
  const steps = [
    ...(options['no-samples'] === true ? [] : [() => sampleFindings(context, library, places)]),
    () => diagramFindings(context, library, places),
  ];
  for (const step of steps) {
    if (hasErrors(diagnostics)) break;
    const told = await step();
    diagnostics.push(...told.diagnostics);
    suppressed.push(...told.suppressed);
  }
  if (hasErrors(diagnostics)) return { ...result(), summary: notBuilt };
  signal.throwIfAborted();
  const onProgress = (text: string) => progress(`${text} …\n`);
  const pages = await buildInto({ ...places, library, signal, onProgress });
  return { ...result(), summary: `${plural(pages, 'page')} built in ${places.outDir}.\n` };
}

async function sampleFindings(
  { options, progress, signal }: CommandContext,
  library: Library,
  { stateDir }: Places,
): Promise<ToldFindings> {
  progress('Running samples …\n');
  const [{ reportText }, { inspectHost }] = await Promise.all([
    import('#samples/report-text.ts'),
    import('#samples/inspect-host.ts'),
  ]);
  const host = await inspectHost(process.env['PATH'] ?? '');
  const target = { name: 'simulator' } as const;
  const mustRun = mustRunAll(options, process.env);
  const plan = { library, stateDir, signal, progress, isCached: true, host, target, mustRun };
  const ran = await runAllSamples(plan);
  const result = await keepResult(ran, { library, stateDir, progress });
  progress(reportText(result));
  const diagnostics = result.diagnostics.filter((one) => !library.diagnostics.includes(one));
  return { diagnostics, suppressed: result.suppressed };
}

async function diagramFindings(
  { progress }: CommandContext,
  library: Library,
  { stateDir }: Places,
): Promise<ToldFindings> {
  if (documentsOf(library).every(({ diagrams }) => diagrams.length === 0))
    return { diagnostics: [], suppressed: [] };
  progress('Drawing diagrams …\n');
  const [{ drawFindings }, { findChromium }] = await Promise.all([
    import('../draw-findings.ts'),
    import('../find-chromium.ts'),
  ]);
  const { diagnostics } = await drawFindings(library, { stateDir, chromiumPath: findChromium(process.env) });
  return { diagnostics, suppressed: [] };
}
