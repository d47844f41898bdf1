import { countDiagnostics } from '#diagnostics/count-diagnostics.ts';
import { reporters } from '#diagnostics/reporters.ts';
import { baselineOptions, staleText, updateBaseline } from '../check/baseline.ts';
import { checkPlaces } from '../check/check-places.ts';
import { judgePlaces, linesOf } from '../check/judge-places.ts';
import { maxWarnings, maxWarningsOption, tooManyWarningsText } from '../check/max-warnings.ts';
import { onlyOption, wantedCodes } from '../check/only-option.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { externalOption, externalSites } from '../links/external-option.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { reportOptions } from '../print-report.ts';
import { type Opposites, refuseTogether } from '../refuse-together.ts';

const opposites: readonly Opposites[] = [
  ['update-baseline', 'no-baseline', 'one writes the baseline, and the other leaves it out'],
  ['update-baseline', 'only', 'the baseline would lose what is not told'],
];

/** `handrail check`: everything that can be found without running a sample. */
export const check = defineCommand({
  name: 'check',
  summary: 'Checks schema, lint and links of all content.',
  description:
    'Reads every guide, provider, auth section and pattern, and reports every problem at its line and column. Needs no network and no browser; of links to other sites it knows what `handrail links record` has recorded.',
  options: {
    ...commonOptions,
    ...reporterOption(reporters),
    ...onlyOption,
    ...maxWarningsOption,
    ...baselineOptions,
    ...externalOption,
  },
  run: async (context) => {
    const { options, print, progress } = context;
    refuseTogether(context, opposites);
    const reporter = chooseReporter(reporters, options);
    const isWanted = wantedCodes(context);
    const most = maxWarnings(context);
    const places = findContentRoot(String(options['root'] ?? '.'));
    const { root } = places;
    const content = await checkPlaces(places, context, externalSites(context, places));
    if (options['update-baseline'] === true) progress(await updateBaseline(root, content, linesOf(root)));
    const isBaselined = options['no-baseline'] !== true;
    const judged = await judgePlaces(places, content, { isBaselined, isWanted });
    const { errors, warnings } = countDiagnostics(judged.diagnostics);
    const summary = staleText(judged.stale) + tooManyWarningsText(warnings, most);
    print(reporter.report({ ...judged, summary }, reportOptions(root)));
    return errors > 0 || warnings > most ? 1 : 0;
  },
});
