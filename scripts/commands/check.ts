import { reporters } from '#diagnostics/reporters.ts';
import { baselineOptions } from '../check/baseline.ts';
import { fixOptions } from '../check/fix.ts';
import { maxWarningsOption } from '../check/max-warnings.ts';
import { onlyOption } from '../check/only-option.ts';
import { planCheck } from '../check/plan-check.ts';
import { watchCheck, watchOption } from '../check/watch.ts';
import { chooseReporter } from '../choose-reporter.ts';
import { defineCommand } from '../command.ts';
import { findContentRoot } from '../content-root.ts';
import { externalOption } from '../links/external-option.ts';
import { commonOptions, reporterOption } from '../options.ts';
import { reportOptions } from '../print-report.ts';

/** `handrail check`: everything that can be found without running a sample. */
export const check = defineCommand({
  name: 'check',
  summary: 'Checks schema, lint, links and diagrams of all content.',
  description:
    'Reads every guide, provider, auth section and pattern, and reports every problem at its line and column. Needs no browser, and no network without `--external`: of links to other sites it knows what `handrail links record` has recorded.',
  options: {
    ...commonOptions,
    ...reporterOption(reporters),
    ...onlyOption,
    ...maxWarningsOption,
    ...fixOptions,
    ...baselineOptions,
    ...watchOption,
    ...externalOption,
  },
  run: async (context) => {
    const { options, print } = context;
    const reporter = chooseReporter(reporters, options);
    const places = findContentRoot(String(options['root'] ?? '.'));
    const runCheck = planCheck(context, places);
    if (options['watch'] === true) return watchCheck(context, places, runCheck);
    const { findings, code } = await runCheck();
    print(reporter.report(findings, reportOptions(places.root)));
    return code;
  },
});
